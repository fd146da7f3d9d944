using System.Collections.Generic;

namespace Benchmarks.Synthetic;

/// <summary>A model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Properties">What it has.</param>
internal sealed record SyntheticModel(string Name, IReadOnlyList<SyntheticProperty> Properties);
