using Specwright.Model;

namespace Specwright.Diagnostics;

/// <summary>What can be wrong with the items of a project, or with the arguments of the tool: SW4001 to SW4999.</summary>
public static class HostRules
{
    /// <summary>Two items name one client.</summary>
    public static readonly DiagnosticRule DuplicateClient = new(
        "SW4001",
        "Two documents have the same client",
        "The client '{0}' is already generated from '{1}', so that none is generated from this document. Give its OpenApiDocument item another ClientName or Namespace.",
        DiagnosticSeverity.Error);

    /// <summary>Two items name one document.</summary>
    public static readonly DiagnosticRule RepeatedDocument = new(
        "SW4002",
        "Two items name the same document",
        "Several OpenApiDocument items name this document, so that no client is generated from it. Keep one of them: a document has one client in a project.",
        DiagnosticSeverity.Error);

    /// <summary>The file of an item cannot be read.</summary>
    public static readonly DiagnosticRule UnreadableDocument = new(
        "SW4003",
        "The document cannot be read",
        "The file of this OpenApiDocument item is missing or cannot be read, so that nothing is generated from it. Correct the item's path, or the file's permissions.",
        DiagnosticSeverity.Error);

    /// <summary>The <c>Namespace</c> of an item is none in C#.</summary>
    public static readonly DiagnosticRule InvalidNamespace = new(
        "SW4004",
        "Invalid namespace",
        "'{0}' cannot be a namespace, so that no client is generated from this document. Write Namespace=\"{1}\", or something like it, on its OpenApiDocument item.",
        DiagnosticSeverity.Error);

    /// <summary>The <c>ClientName</c> of an item can be no class.</summary>
    public static readonly DiagnosticRule InvalidClientName = new(
        "SW4005",
        "Invalid client name",
        "'{0}' cannot be the name of a class, so that no client is generated from this document. Write ClientName=\"{1}\", or something like it, on its OpenApiDocument item.",
        DiagnosticSeverity.Error);

    /// <summary>The <c>ReferenceOnly</c> of an item is neither true nor false.</summary>
    public static readonly DiagnosticRule InvalidReferenceOnly = new(
        "SW4006",
        "Invalid value of ReferenceOnly",
        "'{0}' is no value for ReferenceOnly, so that no client is generated from this document. Write ReferenceOnly=\"true\" when only other documents refer to it, else leave it out.",
        DiagnosticSeverity.Error);

    /// <summary>The <c>Webhooks</c> of an item is neither true nor false.</summary>
    public static readonly DiagnosticRule InvalidWebhooks = new(
        "SW4007",
        "Invalid value of Webhooks",
        "'{0}' is no value for Webhooks, so that no client is generated from this document. Write Webhooks=\"true\" for the types of what webhooks and callbacks bring, else leave it out.",
        DiagnosticSeverity.Error);

    /// <summary>A filter that no operation meets.</summary>
    public static readonly DiagnosticRule UnmatchedFilter = new(
        "SW4010",
        "Filter matches nothing",
        "No operation of this document matches '{1}' of {0}. It was passed over; correct it, or remove it.",
        DiagnosticSeverity.Warning);

    /// <summary>Filters that leave no operation.</summary>
    public static readonly DiagnosticRule NothingLeft = new(
        "SW4011",
        "Filters leave no operation",
        "The filters of this document leave none of its {0} operations, so that its client has none. Include more, or exclude less.",
        DiagnosticSeverity.Warning);

    /// <summary>The file of an overlay cannot be read.</summary>
    public static readonly DiagnosticRule UnreadableOverlay = new(
        "SW4012",
        "The overlay cannot be read",
        "The overlay '{0}' is missing or cannot be read, so that this document was used without it. Correct its path in Overlays, which is relative to the project file, or the file's permissions.",
        DiagnosticSeverity.Error);

    /// <summary>Two clients in one namespace have a type of the same name.</summary>
    public static readonly DiagnosticRule DuplicateType = new(
        "SW4013",
        "Two clients have a type of one name",
        "The type '{0}' is already generated from '{1}' in the same namespace, so that no client is generated from this document. Write a Namespace of its own on its OpenApiDocument item.",
        DiagnosticSeverity.Error);

    /// <summary>A fault of the generator itself.</summary>
    public static readonly DiagnosticRule InternalError = new(
        "SW4099",
        "The generator failed",
        "Specwright failed while {0} this document, so that its client is missing or not whole: {1}: {2}. This is a fault of Specwright; please report it with the document.",
        DiagnosticSeverity.Error);

    /// <summary>The place of what concerns a document as a whole.</summary>
    public static SourceLocation WholeDocument(string path) => new(path, 0, 0, 0, 0, 0, 0);
}
