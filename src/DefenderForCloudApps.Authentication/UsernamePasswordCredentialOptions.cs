namespace DefenderForCloudApps.Authentication;

/// <summary>What a <c>UsernamePasswordCredential</c> can be told.</summary>
public sealed class UsernamePasswordCredentialOptions : CloudAppsCredentialOptions;
