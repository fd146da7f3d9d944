namespace Benchmarks.Synthetic;

/// <summary>A thing with four operations: list, create, get, delete.</summary>
/// <param name="Area">The first segment of its path, and its tag.</param>
/// <param name="Name">The second segment.</param>
/// <param name="List">The model that is listed.</param>
/// <param name="Item">The model that creating and getting answer.</param>
/// <param name="Body">The model that creating takes.</param>
internal sealed record SyntheticResource(string Area, string Name, string List, string Item, string Body);
