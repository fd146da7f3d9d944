namespace Specwright.Planning.Plans;

/// <summary>Something that stands on its own in a file: a type, mostly.</summary>
internal abstract record ConstructPlan;

/// <summary>A type for values in JSON.</summary>
internal abstract record TypePlan : ConstructPlan
{
    public required string Name { get; init; }

    public required DocPlan Doc { get; init; }

    public bool IsDeprecated { get; init; }
}

/// <summary>A type that goes with a client, and is no schema's.</summary>
internal abstract record CompanionPlan : ConstructPlan
{
    public required string Name { get; init; }

    public required DocPlan Doc { get; init; }
}
