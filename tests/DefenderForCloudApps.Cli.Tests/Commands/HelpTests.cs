using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Tests.Processes;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Commands;

public sealed class HelpTests
{
    private static readonly Dictionary<string, string> s_nothing = [];

    [Theory]
    [InlineData]
    [InlineData("--help")]
    public async Task Help_OfTheProgram_NamesCommandsSettingsAndExitCodes(params string[] arguments)
    {
        var result = (await MdcaProcess.RunAsync(s_nothing, arguments)).Expect(ExitCode.Success);

        foreach (var name in new[] { "demo", "alerts", "activities", "ip-ranges", "emulator", "MDCA_API_URL", "MDCA_CLIENT_SECRET", "NO_COLOR" })
        {
            Assert.Contains(name, result.Output, StringComparison.Ordinal);
        }

        foreach (var (code, meaning) in ExitCode.Meanings)
        {
            Assert.Contains($"  {code.ToString(CultureInfo.InvariantCulture),-5}{meaning}", result.Output, StringComparison.Ordinal);
        }

        Assert.Equal("", result.Error);
    }

    [Fact]
    public async Task Help_OfACommand_ShowsItsOptionsOnly()
    {
        var result = (await MdcaProcess.RunAsync(s_nothing, "alerts", "close", "--help")).Expect(ExitCode.Success);

        Assert.Contains("--dry-run", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exit codes", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_Unknown_IsExitCode2()
    {
        var result = (await MdcaProcess.RunAsync(s_nothing, "alerts", "lst")).Expect(ExitCode.Usage);

        Assert.Contains("'lst'", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task Secret_AsAnOption_DoesNotExist()
    {
        var result = (await MdcaProcess.RunAsync(s_nothing, "alerts", "list", "--client-secret", "x")).Expect(ExitCode.Usage);

        Assert.Contains("'--client-secret'", result.Error, StringComparison.Ordinal);
    }
}
