using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Authentication.Profiles;
using DefenderForCloudApps.Cli.Options;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary><c>mdca profile set</c>.</summary>
internal sealed class ProfileSetCommand(CommandContext context)
{
    private const string SignIns =
        "client-secret, certificate, workload-identity, managed-identity, browser, device-code or legacy-token";

    private readonly Argument<string> _name = new("name") { Description = "The profile's name" };

    private readonly Option<ProfileSignIn?> _signIn = new("--sign-in")
    {
        Description = $"How to sign in: {SignIns}",
        HelpName = "way",
        CustomParser = result => CommonOptions.Read<ProfileSignIn>(result, TryParse, SignIns),
    };

    private readonly Option<string?> _apiUrl = Value("--api-url", "The API's address", "url");
    private readonly Option<string?> _tenant = Value("--tenant", "The tenant's id or domain", "tenant");
    private readonly Option<string?> _clientId = Value("--client-id", "The application's (client) id; of a user-assigned managed identity its own", "id");
    private readonly Option<string?> _certificate = Value("--certificate", "The certificate's file", "path");
    private readonly Option<string?> _tokenFile = Value("--federated-token-file", "The file with the other issuer's token", "path");
    private readonly Option<string?> _secretFile = Value("--client-secret-file", "A file that holds the client secret and nothing else", "path");
    private readonly Option<string?> _legacyFile = Value("--legacy-token-file", "A file that holds an API token and nothing else", "path");
    private readonly Option<string?> _authority = Value("--authority", "Another issuer than the cloud's", "url");

    public Command Create()
    {
        var command = new Command("set", "Makes or changes a profile; what is not named stays as it is.")
        {
            _name, _signIn, _apiUrl, _tenant, _clientId, _certificate, _tokenFile, _secretFile, _legacyFile, _authority,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var file = ProfileFile.Load(ProfilePath.Find(context.Environment));
        var name = parsed.GetRequiredValue(_name);
        var old = file.Profiles.TryGetValue(name, out var existing) ? existing : new CloudAppsProfile();
        var changed = old with
        {
            SignIn = parsed.GetValue(_signIn) ?? old.SignIn,
            ApiUrl = parsed.GetValue(_apiUrl) is { } apiUrl ? SettingValues.ApiAddress(apiUrl) : old.ApiUrl,
            TenantId = parsed.GetValue(_tenant) ?? old.TenantId,
            ClientId = parsed.GetValue(_clientId) ?? old.ClientId,
            CertificateFile = Full(parsed.GetValue(_certificate)) ?? old.CertificateFile,
            FederatedTokenFile = Full(parsed.GetValue(_tokenFile)) ?? old.FederatedTokenFile,
            ClientSecretFile = Full(parsed.GetValue(_secretFile)) ?? old.ClientSecretFile,
            LegacyTokenFile = Full(parsed.GetValue(_legacyFile)) ?? old.LegacyTokenFile,
            Authority = parsed.GetValue(_authority) is { } authority ? SettingValues.HttpsAddress(authority, "The authority").AbsoluteUri : old.Authority,
        };
        var saved = file.With(name, changed);
        (saved.DefaultProfile is null ? saved.WithDefault(name) : saved).Save();
        context.Terminal.Say($"Profile '{name}' is in {file.Path}.");
        return ExitCode.Success;
    }

    private static Option<string?> Value(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName };

    private static string? Full(string? path) => path is null ? null : Path.GetFullPath(path);

    private static bool TryParse(string text, out ProfileSignIn signIn)
    {
        (var known, signIn) = text switch
        {
            "client-secret" => (true, ProfileSignIn.ClientSecret),
            "certificate" => (true, ProfileSignIn.Certificate),
            "workload-identity" => (true, ProfileSignIn.WorkloadIdentity),
            "managed-identity" => (true, ProfileSignIn.ManagedIdentity),
            "browser" => (true, ProfileSignIn.Browser),
            "device-code" => (true, ProfileSignIn.DeviceCode),
            "legacy-token" => (true, ProfileSignIn.LegacyToken),
            _ => (false, default),
        };
        return known;
    }
}
