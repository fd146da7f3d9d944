namespace Specwright.Generator.Pipeline;

/// <summary>The names under which the incremental steps are tracked, in their order.</summary>
public static class StepNames
{
    /// <summary>The project's documents: text and options.</summary>
    public const string Document = "Specwright.Document";

    /// <summary>Which document may have which client.</summary>
    public const string Claims = "Specwright.Claims";

    /// <summary>Text to a tree of nodes with spans.</summary>
    public const string Read = "Specwright.Read";

    /// <summary>A document as its overlays want it.</summary>
    public const string Overlay = "Specwright.Overlay";

    /// <summary>A document with those that it may refer to.</summary>
    public const string Link = "Specwright.Link";

    /// <summary>Nodes to a description of the API.</summary>
    public const string Model = "Specwright.Model";

    /// <summary>A description to all choices that its C# needs.</summary>
    public const string Plan = "Specwright.Plan";

    /// <summary>A plan with the words and places of the document as it is now, where that differs in nothing else.</summary>
    public const string Revise = "Specwright.Revise";

    /// <summary>Which client may have types of which names.</summary>
    public const string Types = "Specwright.Types";

    /// <summary>One file of a plan.</summary>
    public const string File = "Specwright.File";

    /// <summary>A file's plan to its text.</summary>
    public const string Emit = "Specwright.Emit";
}
