namespace Specwright.Planning.Plans;

/// <summary>A type that reads the headers of an operation's answers.</summary>
internal sealed record HeadersPlan : CompanionPlan
{
    public EquatableArray<HeaderPlan> Headers { get; init; }
}

/// <summary>A header.</summary>
/// <param name="Name">The property.</param>
/// <param name="WireName">The header's name.</param>
/// <param name="Form">How its value is written.</param>
/// <param name="Type">What its value is.</param>
/// <param name="Doc">What it means.</param>
internal sealed record HeaderPlan(string Name, string WireName, HeaderForm Form, TypeRef Type, DocPlan Doc);

/// <summary>How a header's value is written, named as the runtime names it.</summary>
internal enum HeaderForm
{
    /// <summary>As it is.</summary>
    Text,

    /// <summary>The text of a value without parts.</summary>
    Value,

    /// <summary>Values separated by commas.</summary>
    List,

    /// <summary>JSON.</summary>
    Json,
}
