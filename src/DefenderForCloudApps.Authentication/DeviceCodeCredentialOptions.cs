namespace DefenderForCloudApps.Authentication;

/// <summary>What a <see cref="DeviceCodeCredential"/> can be told.</summary>
public sealed class DeviceCodeCredentialOptions : UserCredentialOptions;
