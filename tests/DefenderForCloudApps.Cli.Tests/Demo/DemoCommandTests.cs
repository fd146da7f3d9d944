using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Tests.Processes;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Demo;

[Collection(EmulatorCollection.Name)]
public sealed class DemoCommandTests(EmulatorFixture fixture)
{
    [Fact]
    public async Task Demo_WithoutAnyConfiguration_TellsTheWholeStory()
    {
        var home = Directory.CreateTempSubdirectory("mdca-home");
        var settings = new Dictionary<string, string> { ["HOME"] = home.FullName, ["USERPROFILE"] = home.FullName };

        var result = (await MdcaProcess.RunAsync(settings, "demo")).Expect(ExitCode.Success);

        AssertWholeStory(result);
        Assert.Equal("", result.Error);
        Assert.Empty(home.EnumerateFiles("*", SearchOption.AllDirectories));
        home.Delete(recursive: true);
        Assert.All(result.Lines, line => Assert.True(line.TrimEnd().Length <= 100, line));
    }

    [Fact]
    public async Task Demo_Connect_UsesTheConfiguredService()
    {
        var calls = fixture.Emulator.Requests.Count;

        var result = (await MdcaProcess.RunAsync(fixture.Settings, "demo", "--connect")).Expect(ExitCode.Success);

        AssertWholeStory(result);
        Assert.Contains(fixture.Emulator.ApiUrl.Authority, result.Output, StringComparison.Ordinal);
        // The sign-in counts in the emulator's journal, too.
        Assert.InRange(fixture.Emulator.Requests.Count - calls, 8, 20);
        Assert.DoesNotContain(fixture.Emulator.Applications[0].ClientSecret, result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_ConnectWithLegacyToken_WorksWithoutAToken()
    {
        var settings = fixture.Settings;
        settings.Remove("MDCA_CLIENT_SECRET");
        settings["MDCA_LEGACY_TOKEN"] = fixture.Emulator.LegacyToken;

        var result = (await MdcaProcess.RunAsync(settings, "demo", "--connect")).Expect(ExitCode.Success);

        Assert.Contains("API token from the portal", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(fixture.Emulator.LegacyToken, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_ConnectWithoutConfiguration_IsExitCode2() =>
        (await MdcaProcess.RunAsync(new Dictionary<string, string>(), "demo", "--connect")).Expect(ExitCode.Usage);

    private static void AssertWholeStory(ProcessResult result)
    {
        foreach (var part in new[] { "Sign-in", "Permissions", "Investigation.manage", "Open alerts", "high", "page 2:", "activities in", "before", "open", "after", "true positive", "IP ranges", "0 of them throttled" })
        {
            Assert.Contains(part, result.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(result.Output, character => char.IsControl(character) && character is not ('\n' or '\r'));
    }
}
