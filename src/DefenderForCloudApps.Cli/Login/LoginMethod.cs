namespace DefenderForCloudApps.Cli.Login;

/// <summary>How `mdca login` signs in.</summary>
internal enum LoginMethod
{
    Browser,
    DeviceCode,
    Certificate,

    /// <summary>The secret is read from standard input, and kept encrypted.</summary>
    SecretFromInput,

    /// <summary>The secret stays in the environment.</summary>
    SecretFromEnvironment,
}
