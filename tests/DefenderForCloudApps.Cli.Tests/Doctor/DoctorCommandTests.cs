using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Tests.Processes;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Doctor;

[Collection(EmulatorCollection.Name)]
public sealed class DoctorCommandTests(EmulatorFixture fixture)
{
    [Fact]
    public async Task Doctor_EverythingAllowed_FailsNothingAndNamesWhatOnlyPersonsMay()
    {
        var checks = await CheckAsync(fixture.Settings, ExitCode.Success);

        foreach (var name in new[] { "configuration", "issuer", "clock (issuer)", "authority", "API host", "token", "API" })
        {
            Assert.Equal("ok", checks[name].Status);
        }

        Assert.Contains("alerts close benign", checks["permission Investigation.manage"].Message, StringComparison.Ordinal);
        Assert.Contains("files list", checks["operations refused"].Message, StringComparison.Ordinal);
        Assert.Contains("sign in as a person", checks["operations refused"].Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WithoutPermissions_SaysWhichOperationsFailAndWhatTheyNeed()
    {
        var application = fixture.Emulator.Applications.Single(application => application.Name == "Without permissions");

        var checks = await CheckAsync(fixture.SettingsOf(application), ExitCode.Permission);

        Assert.Equal("ok", checks["token"].Status);
        Assert.Equal("fail", checks["permissions"].Status);
        Assert.Equal("fail", checks["API"].Status);
    }

    [Fact]
    public async Task Doctor_WrongSecret_GoesOnUntilTheTokenAndSaysWhatIsWrong()
    {
        var settings = fixture.Settings;
        settings[SettingNames.ClientSecret] = "hush-hush-doctor";

        var checks = await CheckAsync(settings, ExitCode.SignIn);

        Assert.Equal("ok", checks["API host"].Status);
        Assert.Contains("AADSTS7000215", checks["token"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_AnotherCertificate_FailsTheServersAndGoesOn()
    {
        var settings = fixture.Settings;
        settings[SettingNames.PinnedCertificate] = new string('0', 64);

        var checks = await CheckAsync(settings, ExitCode.Service);

        Assert.Contains("did not prove who it is", checks["issuer"].Message, StringComparison.Ordinal);
        Assert.Equal("fail", checks["API host"].Status);
        Assert.Equal("fail", checks["token"].Status);
    }

    [Fact]
    public async Task Doctor_NothingConfigured_SaysSoAsAPage()
    {
        var result = (await MdcaProcess.RunAsync(new Dictionary<string, string>(), "doctor")).Expect(ExitCode.Usage);

        Assert.StartsWith("fail  configuration: The service is not configured.", result.Output, StringComparison.Ordinal);
        Assert.Contains("mdca profile show", result.Output, StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, (string? Status, string? Message, string? Advice)>> CheckAsync(
        Dictionary<string, string> settings, int expected)
    {
        var result = (await MdcaProcess.RunAsync(settings, "doctor", "-o", "json")).Expect(expected);
        using var document = JsonDocument.Parse(result.Output);
        return document.RootElement.EnumerateArray()
            .GroupBy(check => check.GetProperty("name").GetString()!)
            .ToDictionary(group => group.Key, group => Read(group.First()));
    }

    private static (string? Status, string? Message, string? Advice) Read(JsonElement check) => (
        check.GetProperty("status").GetString(),
        check.GetProperty("message").GetString(),
        check.TryGetProperty("advice", out var advice) ? advice.GetString() : null);
}
