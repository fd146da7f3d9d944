using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
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

        var token = await tokens.GetAuthorizationTokenAsync(connection.Settings.ApiUrl, cancellationToken: cancellationToken);
        page.Show(Describe(AccessTokenDescription.Parse(token), (SignIn.Application)connection.Settings.SignIn, clock.GetUtcNow()));
    }

    private static Grid Describe(AccessTokenDescription token, SignIn.Application application, DateTimeOffset now)
    {
        var inUserContext = token.Scopes.Count > 0;
        var permissions = inUserContext ? token.Scopes : token.Roles;
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2)).AddColumn();
        Add(grid, "Tenant", token.TenantId ?? application.TenantId);
        Add(grid, "Application", token.ApplicationId ?? application.ClientId);
        Add(grid, "Context", inUserContext ? "user" : "application");
        Add(grid, "Permissions", permissions.Count > 0 ? string.Join(", ", permissions) : "none", Color.Green);
        if (token.ExpiresOn is { } expiry)
        {
            Add(grid, "Expires", string.Create(CultureInfo.InvariantCulture, $"in {(expiry - now).TotalMinutes:0} minutes"));
        }

        return grid;
    }

    private static void Add(Grid grid, string name, string value, Color? color = null) =>
        grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(TerminalText.Line(value), new Style(color)));
}
