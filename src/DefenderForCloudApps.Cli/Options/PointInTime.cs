using System;
using System.Globalization;

namespace DefenderForCloudApps.Cli.Options;

/// <summary>Reads points in time as people write them: an age, a date or a time.</summary>
internal static class PointInTime
{
    public const string Forms = "an age like 30m, 24h, 7d or 2w, a date like 2026-01-31, or a time like 2026-01-31T10:00Z";

    private static readonly string[] s_dates = ["yyyy-MM-dd"];

    private static readonly string[] s_times =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Reads one; without an offset it is UTC, as the service's own times are.</summary>
    public static bool TryParse(string text, DateTimeOffset now, out DateTimeOffset time) =>
        TryParseAge(text, now, out time)
        || DateTimeOffset.TryParseExact(
            text, s_dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time)
        || DateTimeOffset.TryParseExact(
            text, s_times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    private static bool TryParseAge(string text, DateTimeOffset now, out DateTimeOffset time)
    {
        time = now;
        if (text.Length < 2 || UnitOf(text[^1]) is not { } unit
            || !int.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var age = unit * (double)number;
        if (age > (now - DateTimeOffset.UnixEpoch).TotalMinutes)
        {
            return false;
        }

        time = now.AddMinutes(-age);
        return true;
    }

    private static double? UnitOf(char letter) => letter switch
    {
        'm' => 1,
        'h' => 60,
        'd' => 24 * 60,
        'w' => 7 * 24 * 60,
        _ => null,
    };
}
