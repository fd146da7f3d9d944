using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Cli.Connection;
using DefenderForCloudApps.Cli.Display;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Demo;

/// <summary>Signs in and shows what the token says.</summary>
internal static class SignInStep
{
    public static async Task RunAsync(
        DemoPage page, CloudAppsConnection connection, TimeProvider clock, CancellationToken cancellationToken)
    {
        page.Step("Sign-in");
        if (connection.Tokens is not { } tokens)
        {
            page.Say("With an API token from the portal: it has the rights of whoever issued it, and does not say who that is.");
            return;
        }

        var token = await tokens.GetTokenAsync(new TokenRequest(), cancellationToken);
        page.Show(Describe(token, connection.Settings.SignIn as SignIn.AtIssuer, clock.GetUtcNow()));
    }

    private static Grid Describe(AccessToken accessToken, SignIn.AtIssuer? configured, DateTimeOffset now)
    {
        var token = accessToken.Description;
        var inUserContext = token is { Scopes.Count: > 0 };
        var permissions = (inUserContext ? token?.Scopes : token?.Roles) ?? [];
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2)).AddColumn();
        Add(grid, "Tenant", token?.TenantId ?? configured?.TenantId ?? "unknown");
        Add(grid, "Application", token?.ApplicationId ?? configured?.ClientId ?? "unknown");
        Add(grid, "Context", inUserContext ? "user" : "application");
        Add(grid, "Permissions", permissions.Count > 0 ? string.Join(", ", permissions) : "none", Color.Green);
        Add(grid, "Expires", string.Create(CultureInfo.InvariantCulture, $"in {(accessToken.ExpiresOn - now).TotalMinutes:0} minutes"));
        return grid;
    }

    private static void Add(Grid grid, string name, string value, Color? color = null) =>
        grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(TerminalText.Line(value), new Style(color)));
}
