using System;
using System.Globalization;

namespace DefenderForCloudApps.Cli.Views;

/// <summary>Points in time as text.</summary>
internal static class Times
{
    /// <summary>RFC 3339 in UTC, for programs.</summary>
    public static string? Exact(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Minutes exact, in UTC, for people.</summary>
    public static string Short(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    /// <summary>How long ago, in the largest unit: <c>5m</c>, <c>3h</c>, <c>12d</c>.</summary>
    public static string Age(DateTimeOffset? time, DateTimeOffset now)
    {
        if (time is not { } then)
        {
            return "";
        }

        var age = now - then;
        return age switch
        {
            { TotalMinutes: < 1 } => "now",
            { TotalHours: < 1 } => Number(age.TotalMinutes, "m"),
            { TotalDays: < 1 } => Number(age.TotalHours, "h"),
            _ => Number(age.TotalDays, "d"),
        };
    }

    private static string Number(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)value}{unit}");
}
