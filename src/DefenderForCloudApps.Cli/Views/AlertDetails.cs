using System;
using System.Linq;
using DefenderForCloudApps.Cli.Display;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DefenderForCloudApps.Cli.Views;

/// <summary>An alert on a page of its own.</summary>
internal static class AlertDetails
{
    public static IRenderable Create(Alert alert, DateTimeOffset now)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        Add(grid, "Id", alert.Id);
        Add(grid, "Title", alert.Title);
        Add(grid, "Severity", AlertText.Severity(alert.SeverityValue), AlertText.Color(alert.SeverityValue));
        Add(grid, "Status", AlertText.Resolution(alert.ResolutionStatusValue));
        Add(grid, "Time", alert.Timestamp is null ? null : $"{Times.Short(alert.Timestamp)} UTC, {Times.Age(alert.Timestamp, now)} ago");
        Add(grid, "Users", AlertText.Users(alert));
        Add(grid, "Services", AlertText.Services(alert));
        Add(grid, "Policy", alert.Policy?.Label);
        Add(grid, "Resolved", alert.ResolveTime is null ? null : $"{Times.Short(alert.ResolveTime)} UTC");
        Add(grid, "Handled by", alert.HandledByUser);
        Add(grid, "Comment", alert.Comment);
        Add(grid, "Link", alert.Url);
        Add(grid, "Entities", string.Join('\n', (alert.Entities ?? []).Select(entity => $"{entity.Type}: {entity.Label}")));
        Add(grid, "Description", alert.Description);
        return grid;
    }

    private static void Add(Grid grid, string name, string? value, Color? color = null)
    {
        if (!string.IsNullOrEmpty(value))
        {
            grid.AddRow(new Text(name, new Style(decoration: Decoration.Bold)), new Text(TerminalText.Lines(value), new Style(color)));
        }
    }
}
