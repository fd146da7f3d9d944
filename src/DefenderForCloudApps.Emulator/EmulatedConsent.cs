namespace DefenderForCloudApps.Emulator;

/// <summary>A delegated permission that somebody gave to an application.</summary>
/// <param name="ClientId">The application.</param>
/// <param name="UserPrincipalName">Who consented; null when an administrator did for the whole organization.</param>
/// <param name="Resource">The id of the API that the permission is of.</param>
/// <param name="Permission">The permission, such as <c>Investigation.read</c>.</param>
public sealed record EmulatedConsent(string ClientId, string? UserPrincipalName, string Resource, string Permission);
