using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Tests.Processes;
using DefenderForCloudApps.Emulator;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Login;

[Collection(EmulatorCollection.Name)]
public sealed class LoginCommandTests(EmulatorFixture fixture) : IDisposable
{
    private readonly Home _home = new(fixture);

    private CloudAppsEmulator Emulator => fixture.Emulator;

    [Fact]
    public async Task Login_OnAServerWithoutDesktop_TakesADeviceCodeAndLaterProcessesNeedNothing()
    {
        var login = await LoginAsync("alice", "login");
        login.Expect(ExitCode.Success);
        Assert.Contains("signing in with a device code instead", login.Error, StringComparison.Ordinal);
        Assert.Contains("Signed in as alice@contoso.example", login.Error, StringComparison.Ordinal);
        Assert.Equal("", login.Output);

        var who = (await MdcaProcess.RunAsync(_home.Nothing, "whoami", "-o", "json")).Expect(ExitCode.Success);
        using var document = JsonDocument.Parse(who.Output);
        Assert.Equal("user", document.RootElement.GetProperty("context").GetString());
        Assert.Equal("alice@contoso.example", document.RootElement.GetProperty("account").GetString());
        Assert.Contains(
            document.RootElement.GetProperty("permissions").EnumerateArray(),
            permission => permission.GetProperty("allows").EnumerateArray().Any(operation => operation.GetString() == "alerts list"));
        (await MdcaProcess.RunAsync(_home.Nothing, "alerts", "list", "-n", "1")).Expect(ExitCode.Success);

        (await MdcaProcess.RunAsync(_home.Nothing, "logout")).Expect(ExitCode.Success);
        var after = (await MdcaProcess.RunAsync(_home.Nothing, "whoami")).Expect(ExitCode.SignIn);
        Assert.Contains("Sign in with `mdca login`", after.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_SecretFromInput_IsKeptEncryptedUntilLogout()
    {
        var application = Application("Security automation");
        var settings = SettingsOf(application);

        var login = (await MdcaProcess.RunWithInputAsync(settings, application.ClientSecret + "\n", "login", "--secret-stdin")).Expect(ExitCode.Success);
        Assert.Contains("the key that encrypts tokens and secrets is in", login.Error, StringComparison.Ordinal);
        (await MdcaProcess.RunAsync(_home.Nothing, "alerts", "list", "-n", "1")).Expect(ExitCode.Success);

        Assert.DoesNotContain(application.ClientSecret, _home.AllFiles + login.Output + login.Error, StringComparison.Ordinal);
        (await MdcaProcess.RunAsync(_home.Nothing, "logout")).Expect(ExitCode.Success);
        var after = (await MdcaProcess.RunAsync(_home.Nothing, "alerts", "list", "-n", "1")).Expect(ExitCode.Usage);
        Assert.Contains("MDCA_CLIENT_SECRET", after.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_WrongSecret_IsExitCode3AndKeepsNothing()
    {
        var login = await MdcaProcess.RunWithInputAsync(SettingsOf(Application("Security automation")), "hush-hush-wrong\n", "login", "--secret-stdin");

        login.Expect(ExitCode.SignIn);
        Assert.Contains("AADSTS7000215", login.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush-wrong", login.Error + _home.AllFiles, StringComparison.Ordinal);
        Assert.DoesNotContain("profiles", _home.AllFiles, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_Certificate_SignsTheApplicationInNowAndLater()
    {
        var application = Application("Certificate daemon");
        using var certificate = Certificate();
        Emulator.Directory.AddCertificate(application.ClientId, certificate);
        var path = _home.Write("daemon.pem", $"{certificate.ExportCertificatePem()}\n{certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        (await MdcaProcess.RunAsync(SettingsOf(application), "login", "--certificate", path)).Expect(ExitCode.Success);

        var who = (await MdcaProcess.RunAsync(_home.Nothing, "whoami", "-o", "csv")).Expect(ExitCode.Success);
        Assert.Contains(application.ClientId, who.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_WithTheBrowserOfTheDesktop_SignsThePersonInAndLogoutOfAllForgets()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // The stand-in for a browser is a shell script.
        }

        var opened = _home.Write("opened", "");
        var browser = _home.Write("browser", $"#!/bin/sh\nprintf %s \"$1\" > '{opened}.tmp'\nmv '{opened}.tmp' '{opened}'\n");
        File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var settings = SettingsOf(Application("mdca"));
        settings["BROWSER"] = browser;
        using var login = MdcaProcess.Start(settings, "login", "--permission", "Investigation.read");
        for (var tries = 0; new FileInfo(opened).Length == 0 && tries < 600; tries++)
        {
            await Task.Delay(100);
        }

        await new DevicePerson(Emulator, "bob").EnterAsync(new Uri(await File.ReadAllTextAsync(opened)), userCode: "");
        var result = (await login.WaitAsync()).Expect(ExitCode.Success);
        Assert.Contains("Signed in as bob@contoso.example", result.Error, StringComparison.Ordinal);
        (await MdcaProcess.RunAsync(_home.Nothing, "whoami")).Expect(ExitCode.Success);

        (await MdcaProcess.RunAsync(_home.Nothing, "logout", "--all")).Expect(ExitCode.Success);
        (await MdcaProcess.RunAsync(_home.Nothing, "whoami")).Expect(ExitCode.SignIn);
    }

    [Fact]
    public async Task Login_NothingGiven_NamesWhatIsMissingAndWhereToFindIt()
    {
        var result = (await MdcaProcess.RunAsync(_home.Nothing, "login")).Expect(ExitCode.Usage);

        Assert.Contains("--api-url (or MDCA_API_URL), --tenant (or MDCA_TENANT_ID), --client-id (or MDCA_CLIENT_ID)", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_TwoWays_IsExitCode2() =>
        (await MdcaProcess.RunAsync(_home.Settings, "login", "--device-code", "--secret-stdin")).Expect(ExitCode.Usage);

    public void Dispose() => _home.Dispose();

    private EmulatedApplication Application(string name) => Emulator.Applications.Single(application => application.Name == name);

    private Dictionary<string, string> SettingsOf(EmulatedApplication application) =>
        new(_home.Settings) { [SettingNames.ClientId] = application.ClientId };

    private async Task<ProcessResult> LoginAsync(string person, params string[] arguments)
    {
        using var login = MdcaProcess.Start(SettingsOf(Application("mdca")), arguments);
        Match shown;
        do
        {
            shown = Regex.Match(await login.NextErrorLineAsync(), "open (https://[^ ]+) .* the code ([A-Z0-9-]+)");
        }
        while (!shown.Success);

        await new DevicePerson(Emulator, person).EnterAsync(new Uri(shown.Groups[1].Value), shown.Groups[2].Value);
        return await login.WaitAsync();
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=daemon", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
