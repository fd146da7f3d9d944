using System;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.Directory;

public sealed class AuthenticatorCodeTests
{
    private readonly FakeTime _time = new();

    [Fact]
    public void Code_WithinAStepOfItsOwn_IsRight()
    {
        var codes = new AuthenticatorCode(_time);
        var code = codes.Current("carol");
        Assert.Matches("^[0-9]{6}$", code);
        Assert.True(codes.IsRight("carol", code));
        Assert.True(codes.IsRight("carol", $"{code[..3]} {code[3..]}"));
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.True(codes.IsRight("carol", code));
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.False(codes.IsRight("carol", code));
    }

    [Fact]
    public void Code_OfSomebodyElse_IsWrong()
    {
        var codes = new AuthenticatorCode(_time);
        Assert.False(codes.IsRight("carol", codes.Current("bob")));
        Assert.False(codes.IsRight("carol", ""));
    }
}
