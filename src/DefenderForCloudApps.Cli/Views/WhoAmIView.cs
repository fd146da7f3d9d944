using System;
using System.Globalization;
using System.Linq;
using DefenderForCloudApps.Cli.Display;
using DefenderForCloudApps.Cli.Output;
using DefenderForCloudApps.Cli.Permissions;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DefenderForCloudApps.Cli.Views;

/// <summary>Who is signed in, in every form.</summary>
internal static class WhoAmIView
{
    public static RecordView<WhoAmI> Create() => new(
        WhoAmI.ToJson,
        [
            new("context", who => who.Context),
            new("account", who => who.Account),
            new("tenantId", who => who.TenantId),
            new("applicationId", who => who.ApplicationId),
            new("permissions", who => string.Join(' ', who.Permissions.Select(permission => permission.Name))),
            new("expiresOn", who => who.ExpiresOn?.ToString("u", CultureInfo.InvariantCulture)),
        ],
        []);

    public static IRenderable Details(WhoAmI who, DateTimeOffset now)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        Add(grid, "Account", who.Account);
        Add(grid, "Context", who.Context);
        Add(grid, "Tenant", who.TenantId);
        Add(grid, "Application", who.ApplicationId);
        Add(grid, "Profile", who.Profile);
        Add(grid, "API", who.ApiUrl);
        Add(grid, "Expires", who.ExpiresOn is { } expiry
            ? string.Create(CultureInfo.InvariantCulture, $"{expiry.UtcDateTime:yyyy-MM-dd HH:mm} UTC, in {(expiry - now).TotalMinutes:0} minutes")
            : null);
        foreach (var permission in who.Permissions)
        {
            Add(grid, permission.Name, permission.Allows.Count > 0 ? string.Join(", ", permission.Allows) : "nothing of this API");
        }

        if (who.Permissions.Count == 0)
        {
            Add(grid, "Permissions", who.ExpiresOn is null ? "those of whoever issued the token" : "none");
        }

        return grid;
    }

    private static void Add(Grid grid, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            grid.AddRow(new Text(name, new Style(decoration: Decoration.Bold)), new Text(TerminalText.Line(value)));
        }
    }
}
