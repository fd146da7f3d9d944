using System;
using System.Collections.Generic;
using System.Linq;
using DefenderForCloudApps.Authentication.Msal;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests.Msal;

public sealed class BackOffTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Begin_WithoutRetryAfter_DoublesUpToFiveMinutes()
    {
        var backOff = new BackOff();
        var now = s_now;
        var pauses = new List<double>();
        for (var failure = 0; failure < 9; failure++)
        {
            pauses.Add(backOff.Begin(now, null).TotalSeconds);
            now += TimeSpan.FromHours(1);
        }

        Assert.Equal([5, 10, 20, 40, 80, 160, 300, 300, 300], pauses);
    }

    [Fact]
    public void Begin_AfterSuccess_StartsAnew()
    {
        var backOff = new BackOff();
        backOff.Begin(s_now, null);
        backOff.Begin(s_now, null);

        backOff.End();

        Assert.Equal(TimeSpan.Zero, backOff.Remaining(s_now));
        Assert.Equal(TimeSpan.FromSeconds(5), backOff.Begin(s_now, null));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(17, 17)]
    [InlineData(86400, 3600)]
    [InlineData(-5, 5)]
    public void Begin_RetryAfter_IsKeptUpToAnHour(int asked, int pause) =>
        Assert.Equal(TimeSpan.FromSeconds(pause), new BackOff().Begin(s_now, TimeSpan.FromSeconds(asked)));

    [Fact]
    public void Begin_ShorterThanTheRunningPause_DoesNotShortenIt()
    {
        var backOff = new BackOff();
        backOff.Begin(s_now, TimeSpan.FromMinutes(2));

        backOff.Begin(s_now, TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromMinutes(2), backOff.Remaining(s_now));
        Assert.Equal(TimeSpan.Zero, backOff.Remaining(s_now + TimeSpan.FromMinutes(2)));
    }
}
