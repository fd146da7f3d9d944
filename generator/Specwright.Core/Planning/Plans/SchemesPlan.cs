namespace Specwright.Planning.Plans;

/// <summary>The static class that holds the security schemes of the API.</summary>
internal sealed record SchemesPlan : ConstructPlan
{
    public required string Name { get; init; }

    public EquatableArray<SchemePlan> Schemes { get; init; }
}

/// <summary>A security scheme.</summary>
/// <param name="PropertyName">The property that holds it.</param>
/// <param name="Scheme">What it is.</param>
/// <param name="Doc">How to use it.</param>
internal sealed record SchemePlan(string PropertyName, Model.SecurityScheme Scheme, DocPlan Doc);
