using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Views;

/// <summary>Words and colours for an alert's codes.</summary>
internal static class AlertText
{
    public static string Severity(AlertSeverity? severity) => severity switch
    {
        null => "",
        AlertSeverity.Low => "low",
        AlertSeverity.Medium => "medium",
        AlertSeverity.High => "high",
        AlertSeverity.Informational => "informational",
        { } other => ((int)other).ToString(CultureInfo.InvariantCulture),
    };

    public static Color? Color(AlertSeverity? severity) => severity switch
    {
        AlertSeverity.High => Spectre.Console.Color.Red,
        AlertSeverity.Medium => Spectre.Console.Color.Orange1,
        AlertSeverity.Low => Spectre.Console.Color.Yellow,
        AlertSeverity.Informational => Spectre.Console.Color.Grey,
        _ => null,
    };

    public static string Resolution(ResolutionStatus? status) => status switch
    {
        null => "",
        ResolutionStatus.Open => "open",
        ResolutionStatus.Dismissed => "dismissed",
        ResolutionStatus.Resolved => "resolved",
        ResolutionStatus.FalsePositive => "false positive",
        ResolutionStatus.Benign => "benign",
        ResolutionStatus.TruePositive => "true positive",
        { } other => ((int)other).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The people the alert is about: by user name, or where it has none by the name of their account.</summary>
    public static string Users(Alert alert) => Labels(alert, "user") is { Length: > 0 } users ? users : Labels(alert, "account");

    /// <summary>The apps the alert is about.</summary>
    public static string Services(Alert alert) => Labels(alert, "service", "discovery_service");

    private static string Labels(Alert alert, params ReadOnlySpan<string> types)
    {
        var labels = new List<string>();
        foreach (var entity in alert.Entities ?? [])
        {
            if (types.Contains(entity.Type) && entity.Label is { Length: > 0 } label && !labels.Contains(label))
            {
                labels.Add(label);
            }
        }

        return string.Join(", ", labels);
    }
}
