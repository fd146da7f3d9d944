using System;
using System.Linq;
using Microsoft.Identity.Client.AppConfig;

namespace DefenderForCloudApps.Authentication.ManagedIdentity;

/// <summary>Which identity of the machine or app is meant.</summary>
internal sealed class IdentityName
{
    private IdentityName(ManagedIdentityId id, string words, bool isSystemAssigned) =>
        (Id, Words, IsSystemAssigned) = (id, words, isSystemAssigned);

    public ManagedIdentityId Id { get; }

    public bool IsSystemAssigned { get; }

    /// <summary>The identity in a sentence.</summary>
    public string Words { get; }

    public static IdentityName Of(ManagedIdentityCredentialOptions options)
    {
        var names = new[] { options.ClientId, options.ObjectId, options.ResourceId }.Where(name => name is not null).ToList();
        if (names.Count > 1 || names.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException(
                "A user-assigned identity is named by exactly one of its client id, object id and resource id.", nameof(options));
        }

        return options switch
        {
            { ClientId: { } id } => new(ManagedIdentityId.WithUserAssignedClientId(id), $"managed identity with the client id '{id}'", false),
            { ObjectId: { } id } => new(ManagedIdentityId.WithUserAssignedObjectId(id), $"managed identity with the object id '{id}'", false),
            { ResourceId: { } id } => new(ManagedIdentityId.WithUserAssignedResourceId(id), $"managed identity '{id}'", false),
            _ => new(ManagedIdentityId.SystemAssigned, "system-assigned managed identity", true),
        };
    }
}
