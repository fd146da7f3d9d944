namespace Specwright.Model;

/// <summary>A base address of the API (OpenAPI 3.0.3, Server Object).</summary>
/// <param name="Url">The address, with <c>{variable}</c> placeholders.</param>
/// <param name="Description">What is served there.</param>
/// <param name="Variables">The placeholders' values.</param>
public sealed record Server(string Url, string? Description, EquatableArray<ServerVariable> Variables)
{
    /// <summary>The document's name for it (OpenAPI 3.2).</summary>
    public string? Name { get; init; }
}

/// <summary>A placeholder of a server's address (OpenAPI 3.0.3, Server Variable Object).</summary>
/// <param name="Name">The name between the braces.</param>
/// <param name="Default">The value when none is given.</param>
/// <param name="Description">What the variable means.</param>
/// <param name="Values">The values it may have; empty when any.</param>
public sealed record ServerVariable(string Name, string Default, string? Description, EquatableArray<string> Values);
