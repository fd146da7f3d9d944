using System;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class AllowedHostsTests
{
    [Theory]
    [InlineData("https://portal.cloudappsecurity.com/cas/api/v1/alerts/")]
    [InlineData("https://contoso.eu2.portal.cloudappsecurity.com/api/v1/alerts/")]
    [InlineData("https://CONTOSO.US.PORTAL.CloudAppSecurity.COM/api/")]
    [InlineData("https://contoso.us1.portal.cloudappsecuritygov.com/api/")]
    [InlineData("https://contoso.us1.portal.cloudappsecurity.us/api/")]
    [InlineData("https://contoso.us.portal.cloudappsecurity.com:8443/api/")]
    public void Allows_HostOfService_IsTrue(string address) =>
        Assert.True(AllowedHosts.AllClouds.Allows(new Uri(address)));

    [Theory]
    [InlineData("http://contoso.us.portal.cloudappsecurity.com/")]
    [InlineData("ftp://contoso.us.portal.cloudappsecurity.com/")]
    [InlineData("https://evilportal.cloudappsecurity.com.attacker.test/")]
    [InlineData("https://portal.cloudappsecurity.com.attacker.test/")]
    [InlineData("https://xportal.cloudappsecurity.com/")]
    [InlineData("https://cloudappsecurity.com/")]
    [InlineData("https://portal.cloudappsecurity.com@attacker.test/")]
    [InlineData("https://portal.cloudappsecurity.com:pass@attacker.test/")]
    [InlineData("https://user:pass@portal.cloudappsecurity.com/")]
    [InlineData("https://attacker.test/portal.cloudappsecurity.com")]
    [InlineData("https://attacker.test/?.portal.cloudappsecurity.com")]
    [InlineData("https://attacker.test#.portal.cloudappsecurity.com")]
    [InlineData("https://portal.cloudappsecurity.com./")]
    [InlineData("https://p\u043Ertal.cloudappsecurity.com/")] // Cyrillic o
    [InlineData("https://xn--prtal-jye.cloudappsecurity.com/")]
    [InlineData("https://portal.cloudappsecurity.com\u3002attacker.test/")] // ideographic full stop
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://localhost/")]
    public void Allows_AnyOtherAddress_IsFalse(string address) =>
        Assert.False(AllowedHosts.AllClouds.Allows(new Uri(address)));

    [Fact]
    public void Allows_RelativeAddress_IsFalse() =>
        Assert.False(AllowedHosts.AllClouds.Allows(new Uri("/api/v1/alerts/", UriKind.Relative)));

    [Fact]
    public void For_OneCloud_AllowsNoOther()
    {
        var hosts = AllowedHosts.For(CloudAppsCloud.UsGovernmentHigh);

        Assert.True(hosts.Allows(new Uri("https://contoso.us1.portal.cloudappsecurity.us/")));
        Assert.False(hosts.Allows(new Uri("https://contoso.us.portal.cloudappsecurity.com/")));
    }

    [Theory]
    [InlineData("localhost", "https://localhost:5001/")]
    [InlineData("LocalHost", "https://LOCALHOST/")]
    [InlineData("127.0.0.1", "https://127.0.0.1:5001/")]
    [InlineData("::1", "https://[::1]:5001/")]
    [InlineData("[::1]", "https://[0:0:0:0:0:0:0:1]/")]
    [InlineData("bücher.test", "https://xn--bcher-kva.test/")]
    [InlineData("xn--bcher-kva.test", "https://bücher.test/")]
    public void With_Host_AllowsIt(string host, string address) =>
        Assert.True(AllowedHosts.AllClouds.With(host).Allows(new Uri(address)));

    [Theory]
    [InlineData("https://sub.emulator.test/")]
    [InlineData("https://notemulator.test/")]
    [InlineData("http://emulator.test/")]
    [InlineData("https://user@emulator.test/")]
    public void With_Host_AllowsNeitherSubdomainsNorHttp(string address) =>
        Assert.False(AllowedHosts.AllClouds.With("emulator.test").Allows(new Uri(address)));

    [Fact]
    public void With_Host_LeavesOriginalUnchanged()
    {
        _ = AllowedHosts.AllClouds.With("emulator.test");

        Assert.False(AllowedHosts.AllClouds.Allows(new Uri("https://emulator.test/")));
    }

    [Theory]
    [InlineData("https://emulator.test")]
    [InlineData("emulator.test:5001")]
    [InlineData("emulator.test/path")]
    [InlineData("user@emulator.test")]
    [InlineData("*.emulator.test")]
    [InlineData("")]
    [InlineData(" ")]
    public void With_EntryThatIsNotAHost_IsRefused(string entry) =>
        Assert.Throws<ArgumentException>(() => AllowedHosts.AllClouds.With(entry));
}
