namespace Specwright.Planning.Plans;

/// <summary>A class for a JSON object.</summary>
internal sealed record ModelPlan : TypePlan
{
    public EquatableArray<MemberPlan> Members { get; init; }

    /// <summary>What becomes of members that the document does not name; nothing when it forbids them.</summary>
    public AdditionalPlan? Additional { get; init; }
}

/// <summary>A member of a JSON object.</summary>
internal sealed record MemberPlan
{
    public required string Name { get; init; }

    /// <summary>The name of the variable that holds the value while the object is read.</summary>
    public required string Local { get; init; }

    public required string WireName { get; init; }

    /// <summary>The type, nullable where the JSON value may be null.</summary>
    public required TypeUse Type { get; init; }

    public bool IsRequired { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>Whether a property of the class hides the member's type where an expression names it.</summary>
    public bool IsTypeHidden { get; init; }

    public required DocPlan Doc { get; init; }
}

/// <summary>The members of an object that the document does not name.</summary>
/// <param name="Name">The property that holds them.</param>
/// <param name="Local">The variable that holds them while the object is read.</param>
/// <param name="Value">What each holds; none when they are kept as they came.</param>
internal sealed record AdditionalPlan(string Name, string Local, TypeUse? Value);
