using System;
using System.Globalization;
using DefenderForCloudApps.Cli.Options;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Options;

public sealed class PointInTimeTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("30m", "2026-03-10T11:30:00Z")]
    [InlineData("24h", "2026-03-09T12:00:00Z")]
    [InlineData("7d", "2026-03-03T12:00:00Z")]
    [InlineData("2w", "2026-02-24T12:00:00Z")]
    [InlineData("2026-01-31", "2026-01-31T00:00:00Z")]
    [InlineData("2026-01-31T10:00", "2026-01-31T10:00:00Z")]
    [InlineData("2026-01-31T10:00:01.5Z", "2026-01-31T10:00:01.5Z")]
    [InlineData("2026-01-31T10:00+02:00", "2026-01-31T08:00:00Z")]
    public void TryParse_KnownForm_YieldsTheTime(string text, string expected)
    {
        Assert.True(PointInTime.TryParse(text, s_now, out var time));
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("-7d")]
    [InlineData("7 d")]
    [InlineData("7y")]
    [InlineData("99999999999d")]
    [InlineData("2000000000d")]
    [InlineData("2026-02-30")]
    [InlineData("31.01.2026")]
    [InlineData("yesterday")]
    public void TryParse_AnythingElse_Fails(string text) => Assert.False(PointInTime.TryParse(text, s_now, out _));
}
