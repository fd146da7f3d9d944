namespace DefenderForCloudApps.Authentication;

/// <summary>What a <see cref="ClientSecretCredential"/> can be told beyond its three identifiers.</summary>
public sealed class ClientSecretCredentialOptions : CloudAppsCredentialOptions;
