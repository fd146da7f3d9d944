using System;
using DefenderForCloudApps.Cli.Output;
using Specwright.Runtime.Json;

namespace DefenderForCloudApps.Cli.Views;

/// <summary>Alerts in every form.</summary>
internal static class AlertView
{
    public static RecordView<Alert> Create(TimeProvider clock) => new(
        JsonText.Serialize<Alert, Alert>,
        [
            new("id", alert => alert.Id),
            new("time", alert => Times.Exact(alert.Timestamp)),
            new("severity", alert => AlertText.Severity(alert.SeverityValue)),
            new("resolution", alert => AlertText.Resolution(alert.ResolutionStatusValue)),
            new("title", alert => alert.Title),
            new("users", AlertText.Users),
            new("services", AlertText.Services),
            new("policy", alert => alert.Policy?.Label),
            new("description", alert => alert.Description),
            new("comment", alert => alert.Comment),
            new("handledBy", alert => alert.HandledByUser),
            new("url", alert => alert.Url),
        ],
        [
            new("ID", alert => alert.Id),
            new("SEVERITY", alert => AlertText.Severity(alert.SeverityValue)) { Color = alert => AlertText.Color(alert.SeverityValue) },
            new("STATUS", alert => AlertText.Resolution(alert.ResolutionStatusValue)),
            new("AGE", alert => Times.Age(alert.Timestamp, clock.GetUtcNow())) { AlignRight = true },
            new("TITLE", alert => alert.Title) { Shrinks = true },
            new("USER", AlertText.Users) { Shrinks = true },
            new("SERVICE", AlertText.Services) { Shrinks = true },
        ]);
}
