using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace DefenderForCloudApps.Emulator.Hosting;

/// <summary>What a person reads who starts the emulator, and the lines to paste into a shell.</summary>
internal static class EmulatorBanner
{
    internal static string Text(CloudAppsEmulator emulator, CloudAppsEmulatorOptions options)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            Microsoft Defender for Cloud Apps, emulated

              API          {emulator.ApiUrl}
              Authority    {emulator.Authority}
              Tenant       {emulator.TenantId}
              Tenant page  {emulator.TenantPage}
              Certificate  SHA-256 {emulator.CertificateSha256}
              Throttle     {(options.RequestsPerMinute is { } limit ? $"{limit} requests a minute" : "off")}
              Tenant data  {options.DatabasePath ?? "in memory"}

            Applications

            """);
        foreach (var application in emulator.Applications)
        {
            var permissions = application.Permissions.Count > 0 ? string.Join(", ", application.Permissions)
                : application.IsPublicClient ? "signs users in, no secret"
                : "no permission";
            var secret = application.ClientSecret.Length > 0 ? $"  secret {application.ClientSecret}" : "";
            text.Append(CultureInfo.InvariantCulture, $"""
                  {application.Name}: {permissions}
                    id {application.ClientId}{secret}

                """);
        }

        text.Append("\nUsers\n");
        foreach (var user in emulator.Users)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {user.UserPrincipalName}{Remark(user)}  password {user.Password}\n");
        }

        var first = emulator.Applications[0];
        var publicClient = emulator.Applications.First(application => application.IsPublicClient);
        text.Append(CultureInfo.InvariantCulture, $"""

            Legacy API token
              {emulator.LegacyToken}

            Environment of an Azure App Service and of a GitHub Actions job ("Build pipeline")
              IDENTITY_ENDPOINT={emulator.IdentityEndpoint}
              IDENTITY_HEADER={emulator.IdentityHeader}
              ACTIONS_ID_TOKEN_REQUEST_URL={emulator.GitHubTokenRequestUrl}
              ACTIONS_ID_TOKEN_REQUEST_TOKEN={emulator.GitHubTokenRequestToken}

            To use it from another shell as an application:

            export MDCA_API_URL={emulator.ApiUrl}
            export MDCA_AUTHORITY={emulator.Authority}
            export MDCA_TENANT_ID={emulator.TenantId}
            export MDCA_CLIENT_ID={first.ClientId}
            export MDCA_CLIENT_SECRET={first.ClientSecret}
            export MDCA_PINNED_CERTIFICATE={emulator.CertificateSha256}

            Or as one of the users, with `mdca login` after:

            unset MDCA_CLIENT_SECRET
            export MDCA_CLIENT_ID={publicClient.ClientId}

            Ctrl+C ends it.


            """);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Remark(EmulatedUser user) =>
        user.IsAdministrator ? " (administrator)"
        : !user.IsEnabled ? " (disabled)"
        : user.RequiresMfa ? " (second factor)"
        : user.IsPasswordExpired ? " (expired password)"
        : "";

    internal static string Line(EmulatedRequest request)
    {
        var caller = request.Caller is null ? "" : $" [{request.Caller}]";
        var refusal = request.Refusal is null ? "" : " " + request.Refusal.Split('\n').First().TrimEnd();
        var fault = request.Fault is null ? "" : $" {{{request.Fault}}}";
        return Visible(string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Time:HH:mm:ss} {request.Status} {request.Method} {request.Path} {request.Duration.TotalMilliseconds:0} ms{caller}{refusal}{fault}"));
    }

    // A refusal quotes the request: what a caller wrote must not steer the terminal.
    private static string Visible(string line) =>
        string.Concat(line.Select(static letter => char.IsControl(letter) ? '\uFFFD' : letter));
}
