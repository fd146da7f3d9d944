using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Federation;
using DefenderForCloudApps.Authentication.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class WorkloadIdentityCredentialTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>, IDisposable
{
    private const string Subject = "system:serviceaccount:soc:Collector";
    private const string Job = "repo:contoso/soc:ref:refs/heads/main";

    private static readonly TokenRequest s_any = new();

    private readonly TemporaryFolder _folder = new();

    private string TokenPath => Path.Combine(_folder.Root, "token");

    private string ClientId => tenant.Application("Build pipeline").ClientId;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task GetToken_TokenFile_ReturnsTheApplicationsToken()
    {
        tenant.Emulator.Directory.AddFederatedCredential(ClientId, Subject);
        await File.WriteAllTextAsync(TokenPath, tenant.Emulator.CreateWorkloadToken(Subject) + "\n");

        var token = await Credential(FederatedToken.FromFile(TokenPath)).GetTokenAsync(s_any);

        Assert.Equal(ClientId, token.Description!.ApplicationId);
    }

    [Fact]
    public async Task GetToken_TokenFileOfTheEnvironment_IsReadAgainEachTime()
    {
        tenant.Emulator.Directory.AddFederatedCredential(ClientId, Subject);
        var credential = Credential(new TokenFile(null, name => name == "AZURE_FEDERATED_TOKEN_FILE" ? TokenPath : null));
        await File.WriteAllTextAsync(TokenPath, tenant.Emulator.CreateWorkloadToken("somebody else"));
        await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.GetTokenAsync(s_any));

        await File.WriteAllTextAsync(TokenPath, tenant.Emulator.CreateWorkloadToken(Subject));

        Assert.NotEmpty((await credential.GetTokenAsync(s_any)).Value);
    }

    [Fact]
    public async Task GetToken_GitHubActions_ReturnsTheApplicationsToken()
    {
        tenant.Emulator.Directory.AddFederatedCredential(ClientId, Job);

        var token = await Credential(GitHub(tenant.Emulator.GitHubTokenRequestUrl.AbsoluteUri)).GetTokenAsync(s_any);

        Assert.Equal(ClientId, token.Description!.ApplicationId);
    }

    [Fact]
    public async Task GetToken_GitHubRefusesTheJob_SaysSoWithoutTheJobsToken()
    {
        var exception = await FailureAsync(GitHub(tenant.Emulator.GitHubTokenRequestUrl.AbsoluteUri, "not the job's token"));

        Assert.Contains("answered with status 401", exception.Message);
        Assert.Contains("id-token: write", exception.Message);
        Assert.DoesNotContain("not the job's token", exception.ToString());
    }

    [Theory]
    [InlineData("http://attacker.test/token")]
    [InlineData("ftp://localhost/token")]
    [InlineData("no address")]
    public async Task GetToken_GitHubAddressWithoutTls_IsNotCalled(string address)
    {
        var exception = await FailureAsync(GitHub(address));

        Assert.Contains("is not an https address", exception.Message);
    }

    [Fact]
    public async Task GetToken_Callback_ReturnsTheApplicationsToken()
    {
        tenant.Emulator.Directory.AddFederatedCredential(ClientId, Subject);

        var token = await Credential(FederatedToken.From(_ => Task.FromResult(tenant.Emulator.CreateWorkloadToken(Subject))))
            .GetTokenAsync(s_any);

        Assert.Equal(ClientId, token.Description!.ApplicationId);
    }

    [Theory]
    [InlineData("other subject", "api://AzureADTokenExchange", "AADSTS700213", "has a subject that")]
    [InlineData("system:serviceaccount:soc:collector", "api://AzureADTokenExchange", "AADSTS7002138", "differs in upper and lower case")]
    [InlineData(Subject, "https://other.test", "AADSTS700212", "is for another audience")]
    public async Task GetToken_TokenThatDoesNotMatch_SaysWhatToCorrect(string subject, string audience, string code, string words)
    {
        tenant.Emulator.Directory.AddFederatedCredential(ClientId, Subject);
        var workload = tenant.Emulator.CreateWorkloadToken(subject, audience);

        var exception = await FailureAsync(FederatedToken.From(_ => Task.FromResult(workload)));

        Assert.Equal(code, exception.ErrorCode);
        Assert.Contains(words, exception.Message);
        Assert.DoesNotContain(workload, exception.ToString());
    }

    [Fact]
    public async Task GetToken_NotAJwt_SaysThatItIsMalformed()
    {
        var exception = await FailureAsync(FederatedToken.From(_ => Task.FromResult("not-a-jwt")));

        Assert.Contains("malformed", exception.Message);
        Assert.DoesNotContain("not-a-jwt", exception.ToString());
    }

    [Fact]
    public async Task GetToken_NoFileNamed_IsUnavailable() => await Assert.ThrowsAsync<CredentialUnavailableException>(
        () => Credential(new TokenFile(null, _ => null)).GetTokenAsync(s_any));

    [Fact]
    public async Task GetToken_OutsideOfGitHubActions_IsUnavailable() => await Assert.ThrowsAsync<CredentialUnavailableException>(
        () => Credential(new GitHubActionsToken(null, _ => null)).GetTokenAsync(s_any));

    [Fact]
    public async Task GetToken_FileMissingOrEmpty_SaysSo()
    {
        Assert.Contains("cannot be read", (await FailureAsync(FederatedToken.FromFile(TokenPath))).Message);
        await File.WriteAllTextAsync(TokenPath, "\n");

        Assert.Contains("is empty", (await FailureAsync(FederatedToken.FromFile(TokenPath))).Message);
    }

    [Fact]
    public async Task GetToken_CallbackWithoutToken_SaysSo() => Assert.Contains(
        "returned none", (await FailureAsync(FederatedToken.From(_ => Task.FromResult(string.Empty)))).Message);

    private GitHubActionsToken GitHub(string address, string? requestToken = null) => new(tenant.CreateClient(), name => name switch
    {
        "ACTIONS_ID_TOKEN_REQUEST_URL" => address,
        "ACTIONS_ID_TOKEN_REQUEST_TOKEN" => requestToken ?? tenant.Emulator.GitHubTokenRequestToken,
        _ => null,
    });

    private WorkloadIdentityCredential Credential(FederatedToken token) => new(
        tenant.TenantId,
        ClientId,
        token,
        new WorkloadIdentityCredentialOptions { Authority = tenant.Authority, HttpClient = tenant.CreateClient() });

    private Task<CloudAppsAuthenticationException> FailureAsync(FederatedToken token) =>
        Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => Credential(token).GetTokenAsync(s_any));
}
