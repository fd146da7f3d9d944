using Specwright.Filtering;

namespace Specwright.Planning;

/// <summary>What a project says of the client that it wants.</summary>
/// <param name="Namespace">The namespace of everything that is generated.</param>
/// <param name="ClientName">The name of the class that all calls start from.</param>
public sealed record PlanOptions(string Namespace, string ClientName)
{
    /// <summary>Which operations the client has. What is left has the names that it has among all.</summary>
    public OperationFilter Filter { get; init; } = new();

    /// <summary>Whether there are types for what the service sends on its own, in webhooks and callbacks.</summary>
    public bool HasPayloads { get; init; }
}
