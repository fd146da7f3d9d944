using System;
using System.Collections.Generic;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class CloudMatchTests
{
    private static readonly Dictionary<string, CloudAppsCloud> s_clouds = new()
    {
        ["Public"] = CloudAppsCloud.Public,
        ["UsGovernment"] = CloudAppsCloud.UsGovernment,
        ["UsGovernmentHigh"] = CloudAppsCloud.UsGovernmentHigh,
    };

    [Theory]
    [InlineData("Public", "https://login.microsoftonline.us/", "UsGovernmentHigh")]
    [InlineData("UsGovernment", "https://login.microsoftonline.us/", "UsGovernmentHigh")]
    [InlineData("UsGovernmentHigh", "https://login.microsoftonline.com/", "Public")]
    public void Create_AuthorityOfAnotherCloud_IsRefusedByName(string cloud, string authority, string other)
    {
        var exception = Assert.Throws<ArgumentException>(
            () => Credential(new() { Cloud = s_clouds[cloud], Authority = new Uri(authority) }));

        Assert.Contains($"is that of the cloud {other}, and the credential is for {cloud}", exception.Message);
    }

    [Theory]
    [InlineData("Public", "UsGovernmentHigh")]
    [InlineData("UsGovernment", "Public")]
    [InlineData("UsGovernmentHigh", "UsGovernment")]
    public void Create_HostsOfAnotherCloud_AreRefused(string cloud, string hosts)
    {
        var exception = Assert.Throws<ArgumentException>(
            () => Credential(new() { Cloud = s_clouds[cloud], AllowedHosts = AllowedHosts.For(s_clouds[hosts]) }));

        Assert.Contains($"are not in the cloud {cloud}", exception.Message);
    }

    [Theory]
    [InlineData("Public")]
    [InlineData("UsGovernment")]
    [InlineData("UsGovernmentHigh")]
    public void Create_HostsAndAuthorityOfTheCloud_AreAccepted(string cloud)
    {
        var hosts = AllowedHosts.For(s_clouds[cloud]).With("localhost");

        Assert.NotNull(Credential(new() { Cloud = s_clouds[cloud], AllowedHosts = hosts, Authority = s_clouds[cloud].AuthorityHost }));
        Assert.NotNull(Credential(new() { Cloud = s_clouds[cloud], AllowedHosts = AllowedHosts.AllClouds }));
        Assert.NotNull(Credential(new() { Cloud = s_clouds[cloud], AllowedHosts = AllowedHosts.For().With("localhost") }));
    }

    private static ClientSecretCredential Credential(ClientSecretCredentialOptions options) => new("tenant", "client", "secret", options);
}
