namespace Specwright.Model;

/// <summary>A group of operations (OpenAPI 3.0.3, Tag Object).</summary>
/// <param name="Name">The name that operations refer to.</param>
/// <param name="Description">What the group is about.</param>
public sealed record Tag(string Name, string? Description);
