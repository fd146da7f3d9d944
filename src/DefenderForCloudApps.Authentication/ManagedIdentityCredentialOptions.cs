namespace DefenderForCloudApps.Authentication;

/// <summary>
/// What a <see cref="ManagedIdentityCredential"/> can be told. A user-assigned identity is named by one of its three ids;
/// without any it is the system-assigned one. Authority and token cache are of no use here: the platform is asked, and
/// keeps the tokens.
/// </summary>
public sealed class ManagedIdentityCredentialOptions : CloudAppsCredentialOptions
{
    /// <summary>The client id of a user-assigned identity.</summary>
    public string? ClientId { get; init; }

    /// <summary>The object (principal) id of a user-assigned identity.</summary>
    public string? ObjectId { get; init; }

    /// <summary>The resource id of a user-assigned identity: <c>/subscriptions/…/userAssignedIdentities/…</c>.</summary>
    public string? ResourceId { get; init; }
}
