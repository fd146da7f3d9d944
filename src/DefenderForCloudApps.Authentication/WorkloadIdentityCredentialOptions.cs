namespace DefenderForCloudApps.Authentication;

/// <summary>What a <see cref="WorkloadIdentityCredential"/> can be told beyond who signs in.</summary>
public sealed class WorkloadIdentityCredentialOptions : CloudAppsCredentialOptions;
