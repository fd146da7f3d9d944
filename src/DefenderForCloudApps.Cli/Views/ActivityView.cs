using System.Globalization;
using DefenderForCloudApps.Cli.Output;
using Specwright.Runtime.Json;

namespace DefenderForCloudApps.Cli.Views;

/// <summary>Activities in every form.</summary>
internal static class ActivityView
{
    public static RecordView<Activity> Create() => new(
        JsonText.Serialize<Activity, Activity>,
        [
            new("id", activity => activity.Id),
            new("time", activity => Times.Exact(activity.Timestamp)),
            new("user", activity => activity.User?.UserName),
            new("action", Action),
            new("eventType", activity => activity.EventTypeName),
            new("app", activity => activity.AppName),
            new("appId", activity => activity.AppId?.ToString(CultureInfo.InvariantCulture)),
            new("ip", activity => activity.Device?.ClientIP),
            new("country", Country),
            new("city", activity => activity.Location?.City),
            new("deviceType", activity => activity.UserAgent?.DeviceType?.Value),
            new("userAgent", activity => activity.Device?.UserAgent),
            new("description", activity => activity.Description),
        ],
        [
            new("TIME (UTC)", activity => Times.Short(activity.Timestamp)),
            new("USER", activity => activity.User?.UserName) { Shrinks = true },
            new("ACTION", Action) { Shrinks = true },
            new("APP", activity => activity.AppName) { Shrinks = true },
            new("IP", activity => activity.Device?.ClientIP),
            new("COUNTRY", Country),
        ]);

    private static string? Action(Activity activity) =>
        activity.MainInfo?.PrettyOperationName ?? activity.MainInfo?.RawOperationName ?? activity.EventTypeName;

    private static string? Country(Activity activity) => activity.Location?.CountryCode ?? activity.Device?.CountryCode;
}
