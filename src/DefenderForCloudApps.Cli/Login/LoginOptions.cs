namespace DefenderForCloudApps.Cli.Login;

/// <summary>What the command line says of a sign-in.</summary>
internal sealed record LoginOptions(
    string? Profile,
    string? ApiUrl,
    string? TenantId,
    string? ClientId,
    bool DeviceCode,
    string? Certificate,
    bool SecretFromInput);
