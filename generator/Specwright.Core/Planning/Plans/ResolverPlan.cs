namespace Specwright.Planning.Plans;

/// <summary>The class that makes every generated type known to System.Text.Json.</summary>
internal sealed record ResolverPlan : ConstructPlan
{
    public required string Name { get; init; }

    public EquatableArray<GeneratedRef> Types { get; init; }
}
