using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Tests.Processes;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Login;

/// <summary>Programs that prove themselves by where they run.</summary>
[Collection(EmulatorCollection.Name)]
public sealed class WorkloadTests : IDisposable
{
    private readonly EmulatorFixture _fixture;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mdca-workload");
    private readonly Dictionary<string, string> _settings;

    public WorkloadTests(EmulatorFixture fixture)
    {
        _fixture = fixture;
        var pipeline = fixture.Emulator.Applications.Single(application => application.Name == "Build pipeline");
        _settings = fixture.SettingsOf(pipeline);
        _settings.Remove(SettingNames.ClientSecret);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task WhoAmI_JobInGitHubActions_IsItsApplication()
    {
        _settings["ACTIONS_ID_TOKEN_REQUEST_URL"] = _fixture.Emulator.GitHubTokenRequestUrl.AbsoluteUri;
        _settings["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] = _fixture.Emulator.GitHubTokenRequestToken;

        var result = (await MdcaProcess.RunAsync(_settings, "whoami")).Expect(ExitCode.Success);

        Assert.Contains(_settings[SettingNames.ClientId], result.Output, StringComparison.Ordinal);
        Assert.Contains("Discovery.read", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MDCA_FEDERATED_TOKEN_FILE")]
    [InlineData("AZURE_FEDERATED_TOKEN_FILE")]
    public async Task WhoAmI_TokenFile_IsItsApplication(string variable)
    {
        var file = Path.Combine(_folder.FullName, "token");
        await File.WriteAllTextAsync(file, _fixture.Emulator.CreateWorkloadToken("repo:contoso/soc:ref:refs/heads/main"));
        _settings[variable] = file;

        var result = (await MdcaProcess.RunAsync(_settings, "whoami")).Expect(ExitCode.Success);

        Assert.Contains("Discovery.read", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoAmI_AzureResourceWithAnIdentity_IsThatIdentity()
    {
        var settings = new Dictionary<string, string>
        {
            [SettingNames.ApiUrl] = _fixture.Emulator.ApiUrl.AbsoluteUri,
            [SettingNames.PinnedCertificate] = _fixture.Emulator.CertificateSha256,
            ["IDENTITY_ENDPOINT"] = _fixture.Emulator.IdentityEndpoint.AbsoluteUri,
            ["IDENTITY_HEADER"] = _fixture.Emulator.IdentityHeader,
        };

        var result = (await MdcaProcess.RunAsync(settings, "whoami")).Expect(ExitCode.Success);

        Assert.Contains("Investigation.read", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoAmI_ProfileOfAManagedIdentity_IsThatIdentityAndElsewhereOneSentence()
    {
        var settings = new Dictionary<string, string>
        {
            [SettingNames.ConfigurationFile] = Path.Combine(_folder.FullName, "config.json"),
            [SettingNames.PinnedCertificate] = _fixture.Emulator.CertificateSha256,
        };
        (await MdcaProcess.RunAsync(settings, "profile", "set", "vm", "--sign-in", "managed-identity", "--api-url", _fixture.Emulator.ApiUrl.AbsoluteUri))
            .Expect(ExitCode.Success);

        var elsewhere = (await MdcaProcess.RunAsync(settings, "whoami", "--profile", "vm")).Expect(ExitCode.SignIn);
        settings["IDENTITY_ENDPOINT"] = _fixture.Emulator.IdentityEndpoint.AbsoluteUri;
        settings["IDENTITY_HEADER"] = _fixture.Emulator.IdentityHeader;
        var result = (await MdcaProcess.RunAsync(settings, "whoami", "--profile", "vm")).Expect(ExitCode.Success);

        Assert.StartsWith("error: There is no managed identity here", elsewhere.Error, StringComparison.Ordinal);
        Assert.Contains("Investigation.read", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WorkloadWithoutAToken_SaysWhatIsMissing()
    {
        _settings[SettingNames.ConfigurationFile] = Path.Combine(_folder.FullName, "config.json");
        (await MdcaProcess.RunAsync(_settings, "profile", "set", "job", "--sign-in", "workload-identity")).Expect(ExitCode.Success);

        var result = (await MdcaProcess.RunAsync(_settings, "doctor", "--profile", "job")).Expect(ExitCode.Usage);

        Assert.Contains(SettingNames.FederatedTokenFile, result.Output, StringComparison.Ordinal);
    }
}
