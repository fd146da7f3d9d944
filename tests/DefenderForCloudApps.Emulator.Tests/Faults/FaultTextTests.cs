using System;
using System.Linq;
using DefenderForCloudApps.Emulator.Faults;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Faults;

public sealed class FaultTextTests
{
    [Theory]
    [InlineData("throttle")]
    [InlineData("throttle; retry-after=2s; date=true; path=/api/v1/alerts/**; times=3; lasting=60s")]
    [InlineData("error; status=503")]
    [InlineData("slow; delay=1500ms")]
    [InlineData("drip; duration=3s")]
    [InlineData("cut-off")]
    [InlineData("cut-off; after=512; length=false")]
    [InlineData("not-json; times=1")]
    [InlineData("expired-token")]
    [InlineData("revoked-token")]
    [InlineData("claims-challenge; acrs=c7")]
    [InlineData("ties; records=8")]
    [InlineData("total; is=3")]
    [InlineData("arriving; records=2")]
    public void Parse_OfWhatAFaultSaysOfItself_IsTheSameFault(string text)
    {
        var fault = Fault.Parse(text);

        Assert.Equal(text, fault.ToString());
        Assert.Equal(fault, Fault.Parse(fault.ToString()));
    }

    [Fact]
    public void Parse_IsIndifferentToCaseAndSpaces() => Assert.Equal(
        new ThrottleFault { RetryAfter = TimeSpan.FromMinutes(5), Times = 2 }, Fault.Parse(" Throttle ;RETRY-AFTER = 5m; times=2;"));

    [Theory]
    [InlineData("", "A fault has a name; known are throttle, error, slow,")]
    [InlineData("trottle", "There is no fault 'trottle'; known are throttle,")]
    [InlineData("throttle; retry-after", "'retry-after' of throttle is no parameter: name=value is.")]
    [InlineData("throttle; retry-after=2", "'retry-after' of throttle is a time of at most a day, such as 500ms, 2s or 5m.")]
    [InlineData("slow; delay=25000m", "'delay' of slow is a time of at most a day")]
    [InlineData("throttle; date=yes", "'date' of throttle is true or false.")]
    [InlineData("error; status=404", "'status' of error is a whole number of at least 500.")]
    [InlineData("error; status=600", "'status' of error is from 500 to 599.")]
    [InlineData("error; times=0", "'times' of error is a whole number of at least 1.")]
    [InlineData("error; path=api/v1", "'path' of error begins with a slash.")]
    [InlineData("ties; records=1", "'records' of ties is a whole number of at least 2.")]
    [InlineData("slow; delay=1s; delay=2s", "'delay' of slow is there twice.")]
    [InlineData("slow; duration=1s", "slow has no parameter 'duration'; it has delay, path, times, lasting.")]
    public void Parse_OfWhatIsNoFault_SaysWhy(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => Fault.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Kinds_AreReadByTheirOwnNames() =>
        Assert.All(FaultKinds.All, static kind => Assert.Equal(kind.Name, Fault.Parse(kind.Name).Name));
}
