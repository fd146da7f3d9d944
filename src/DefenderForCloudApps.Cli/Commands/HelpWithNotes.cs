using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.IO;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Configuration;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary>The help, and below that of the program itself its configuration and exit codes.</summary>
internal sealed class HelpWithNotes(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly (string Name, string Meaning)[] s_variables =
    [
        (SettingNames.ApiUrl, "address of the API, as the portal's About page shows it, with /api"),
        (SettingNames.TenantId, "tenant to sign in to"),
        (SettingNames.ClientId, "application that signs in"),
        (SettingNames.ClientSecret, "its secret"),
        (SettingNames.ClientCertificatePath, "its certificate with the key, PEM or PFX, instead of a secret"),
        (SettingNames.ClientCertificatePassword, "the certificate's password"),
        (SettingNames.FederatedTokenFile, "another issuer's token, instead of a secret"),
        (SettingNames.LegacyToken, "API token from the portal, instead of an application"),
        (SettingNames.Authority, "another issuer than the cloud's"),
        (SettingNames.PinnedCertificate, "SHA-256 of the only certificate to accept (emulator)"),
        (SettingNames.Profile, "profile of the configuration file"),
        (SettingNames.ConfigurationFile, "the configuration file, elsewhere than in the user's mdca folder"),
        (SettingNames.Debug, "1: details of errors"),
        ("NO_COLOR", "any value: no colours"),
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        if (parseResult.CommandResult.Parent is null)
        {
            WriteNotes(parseResult.InvocationConfiguration.Output);
        }

        return ExitCode.Success;
    }

    private static void WriteNotes(TextWriter output)
    {
        output.WriteLine("Environment (wins over the profile; AZURE_TENANT_ID, AZURE_CLIENT_SECRET and so on come after it):");
        foreach (var (name, meaning) in s_variables)
        {
            output.WriteLine($"  {name,-34}{meaning}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes:");
        foreach (var (code, meaning) in ExitCode.Meanings)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {code,-5}{meaning}"));
        }

        output.WriteLine();
    }
}
