namespace Specwright.Runtime.Json;

/// <summary>
/// Tells the constructor of a model that its members are read next: until then it has none, not even those that are required
/// or constant.
/// </summary>
public readonly struct UnreadModel;
