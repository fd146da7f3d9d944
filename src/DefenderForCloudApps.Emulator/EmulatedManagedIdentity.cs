using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator;

/// <summary>An identity that Azure manages for a resource, which needs no credential there.</summary>
public sealed class EmulatedManagedIdentity
{
    /// <summary>The resource that has it, or its own name when it is user-assigned.</summary>
    public required string Name { get; init; }

    /// <summary>Its client id, the same at each start.</summary>
    public required string ClientId { get; init; }

    /// <summary>The object id of its service principal.</summary>
    public required string ObjectId { get; init; }

    /// <summary>The Azure resource id of a user-assigned identity; null for the system-assigned one.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The application permissions granted to it.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>The name and the client id.</summary>
    public override string ToString() => $"{Name} ({ClientId})";
}
