using System;
using System.Collections.Generic;
using System.IO;
using DefenderForCloudApps.Cli.Configuration;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Configuration;

public sealed class ConfigurationPathTests
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

        Assert.Equal(expected, ConfigurationPath.Find(variables.GetValueOrDefault));
    }
}
