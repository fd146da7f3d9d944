namespace DefenderForCloudApps.Authentication;

/// <summary>What a <see cref="DefaultCloudAppsCredential"/> can be told.</summary>
public sealed class DefaultCloudAppsCredentialOptions : CloudAppsCredentialOptions
{
    /// <summary>The profile to use; null for the one that <c>MDCA_PROFILE</c> names, or else the file's default.</summary>
    public string? Profile { get; init; }

    /// <summary>The profile file; null for <see cref="Profiles.ProfileFile.DefaultPath"/>.</summary>
    public string? ProfilePath { get; init; }
}
