using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Cli.Tests.Processes;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Errors;

[Collection(EmulatorCollection.Name)]
public sealed class FailureTests(EmulatorFixture fixture)
{
    private const string WrongSecret = "hush-hush-wrong-secret";

    [Fact]
    public async Task Run_NothingConfigured_IsExitCode2WithBothWays()
    {
        var result = (await MdcaProcess.RunAsync(new Dictionary<string, string>(), "alerts", "list")).Expect(ExitCode.Usage);

        Assert.Contains("MDCA_API_URL (or 'apiUrl' in a profile)", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task Run_WrongSecret_IsExitCode3WithoutTheSecret()
    {
        var settings = fixture.Settings;
        settings[SettingNames.ClientSecret] = WrongSecret;

        var result = (await MdcaProcess.RunAsync(settings, "alerts", "list")).Expect(ExitCode.SignIn);

        Assert.StartsWith("error: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(WrongSecret, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DebugWithWrongSecret_ShowsTheTraceWithoutTheSecret()
    {
        var settings = fixture.Settings;
        settings[SettingNames.ClientSecret] = WrongSecret;
        settings[SettingNames.Debug] = "1";

        var result = (await MdcaProcess.RunAsync(settings, "alerts", "list")).Expect(ExitCode.SignIn);

        Assert.Contains("CloudAppsAuthenticationException", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(WrongSecret, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnknownLegacyToken_IsExitCode3()
    {
        var settings = LegacySettings(new string('0', 64));

        var result = (await MdcaProcess.RunAsync(settings, "alerts", "list")).Expect(ExitCode.SignIn);

        Assert.DoesNotContain(new string('0', 64), result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MalformedLegacyToken_IsExitCode2WithoutTheToken()
    {
        var result = (await MdcaProcess.RunAsync(LegacySettings("hush-hush"), "alerts", "list")).Expect(ExitCode.Usage);

        Assert.DoesNotContain("hush-hush", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_LegacyToken_SignsIn() =>
        (await MdcaProcess.RunAsync(LegacySettings(fixture.Emulator.LegacyToken), "alerts", "list", "-n", "1")).Expect(ExitCode.Success);

    [Fact]
    public async Task Run_PermissionMissing_IsExitCode4()
    {
        var powerless = fixture.Emulator.Applications.Single(application => application.Name == "Without permissions");

        var result = (await MdcaProcess.RunAsync(fixture.SettingsOf(powerless), "alerts", "list")).Expect(ExitCode.Permission);

        Assert.Contains(
            "and the token's permissions are: none. Grant Discovery.read",
            result.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ClosingWithoutPermission_ReportsThatAlone()
    {
        var reader = fixture.Emulator.Applications.Single(application => application.Name == "SIEM connector");

        var result = (await MdcaProcess.RunAsync(fixture.SettingsOf(reader), "alerts", "close", "x", "--as", "benign", "--yes")).Expect(ExitCode.Permission);

        Assert.StartsWith("error: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("and the token's permissions are: Investigation.read. Grant ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alerts list -n 1 -o csv")]
    [InlineData("alerts close x --as benign --dry-run")]
    public async Task Run_OutputToAFullDisk_IsAnErrorAndNoCrash(string arguments)
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // The device that is always full is Linux's.
        }

        using var process = MdcaProcess.StartProgram(
            fixture.Settings, "sh", ["-c", $"exec dotnet \"$0\" {arguments} > /dev/full", MdcaProcess.Program]);
        var result = (await process.WaitAsync()).Expect(ExitCode.Unexpected);

        Assert.Contains("error: No space left on device", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NobodyListens_IsExitCode7()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var settings = LegacySettings(new string('a', 64));
        settings[SettingNames.ApiUrl] = $"https://localhost:{port}/api";

        (await MdcaProcess.RunAsync(settings, "alerts", "show", "x")).Expect(ExitCode.Service);
    }

    [Fact]
    public async Task Run_AnotherCertificateThanThePinnedOne_SendsNothing()
    {
        var settings = LegacySettings(fixture.Emulator.LegacyToken);
        settings[SettingNames.PinnedCertificate] = new string('0', 64);
        var calls = fixture.Emulator.Requests.Count;

        (await MdcaProcess.RunAsync(settings, "alerts", "show", "x")).Expect(ExitCode.Service);

        Assert.Equal(calls, fixture.Emulator.Requests.Count);
    }

    [Fact]
    public async Task Run_ForeignHostWithoutPinnedCertificate_GetsNoToken()
    {
        var settings = LegacySettings(fixture.Emulator.LegacyToken);
        settings.Remove(SettingNames.PinnedCertificate);

        var result = (await MdcaProcess.RunAsync(settings, "alerts", "list")).Expect(ExitCode.Usage);

        Assert.Contains("'localhost' is not a host of the service: correct MDCA_API_URL, or set MDCA_PINNED_CERTIFICATE", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BrokenConfigurationFile_NamesLineAndColumn()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "{\n  \"profiles\" }");
        var settings = fixture.Settings;
        settings[SettingNames.ConfigurationFile] = path;

        var result = (await MdcaProcess.RunAsync(settings, "alerts", "list")).Expect(ExitCode.Usage);
        File.Delete(path);

        Assert.Contains("line 2, column 14", result.Error, StringComparison.Ordinal);
    }

    private Dictionary<string, string> LegacySettings(string token)
    {
        var settings = fixture.Settings;
        settings.Remove(SettingNames.ClientSecret);
        settings[SettingNames.LegacyToken] = token;
        return settings;
    }
}
