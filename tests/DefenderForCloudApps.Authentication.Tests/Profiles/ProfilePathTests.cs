using System;
using System.Collections.Generic;
using System.IO;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Authentication.Profiles;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests.Profiles;

public sealed class ProfilePathTests
{
    [Theory]
    [InlineData("/etc/mdca.json", "/xdg", "/etc/mdca.json")]
    [InlineData(null, "/xdg", "/xdg/mdca/config.json")]
    [InlineData("", "relative", "/home/me/.config/mdca/config.json")]
    [InlineData(null, null, "/home/me/.config/mdca/config.json")]
    public void Find_OnUnix_FollowsTheBaseDirectorySpecification(string? named, string? xdg, string expected)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var variables = new Dictionary<string, string?>
        {
            [SettingNames.ConfigurationFile] = named,
            ["XDG_CONFIG_HOME"] = xdg,
            ["HOME"] = "/home/me",
        };

        Assert.Equal(expected, ProfilePath.Find(variables.GetValueOrDefault));
    }
}
