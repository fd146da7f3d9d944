namespace Benchmarks.Synthetic;

/// <summary>A property of a model.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Model">The model that it holds, if it holds one.</param>
internal sealed record SyntheticProperty(string Name, PropertyKind Kind, string Model)
{
    /// <summary>Its name in C#.</summary>
    public string Identifier { get; } = Name.Capitalized();
}
