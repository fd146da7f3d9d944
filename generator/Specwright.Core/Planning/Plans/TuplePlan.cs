namespace Specwright.Planning.Plans;

/// <summary>A class for a JSON array whose items differ by position.</summary>
internal sealed record TuplePlan : TypePlan
{
    public EquatableArray<TupleItemPlan> Items { get; init; }

    /// <summary>What each item behind those is.</summary>
    public required TypeUse Rest { get; init; }
}

/// <summary>A position of a tuple.</summary>
internal sealed record TupleItemPlan
{
    public required string Name { get; init; }

    public required string Local { get; init; }

    public required TypeRef Type { get; init; }

    public required DocPlan Doc { get; init; }
}
