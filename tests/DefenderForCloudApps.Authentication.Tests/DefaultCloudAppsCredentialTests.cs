using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Configuration;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class DefaultCloudAppsCredentialTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mdca-chain");

    [Fact]
    public async Task GetToken_NothingApplies_SaysInOneMessageWhatWasTriedWhyNotAndWhatToDo()
    {
        var credential = Chain(Unavailable("environment", "MDCA_TENANT_ID is not set."), Unavailable("managed identity", "none here"));

        var exception = await Assert.ThrowsAsync<CredentialUnavailableException>(() => credential.GetTokenAsync(new TokenRequest()));

        Assert.Equal(
            "No way to sign in applies here. Tried environment: MDCA_TENANT_ID is not set; managed identity: none here. Set the " +
            "variables of the environment, or sign in once with `mdca login`.",
            exception.Message);
    }

    [Fact]
    public async Task GetToken_FirstIsUnavailable_UsesTheSecondFromThenOn()
    {
        var first = new Stub(() => throw new CredentialUnavailableException("no"));
        var second = new Stub(() => new AccessToken("token", DateTimeOffset.MaxValue));
        var credential = Chain(Link("first", first), Link("second", second));

        await credential.GetTokenAsync(new TokenRequest());
        var token = await credential.GetTokenAsync(new TokenRequest());

        Assert.Equal("token", token.Value);
        Assert.Equal((1, 2), (first.Calls, second.Calls));
    }

    [Fact]
    public async Task GetToken_TwoHundredColdCallers_ShareOneCredential()
    {
        var made = 0;
        var link = new CredentialLink("environment", async cancellationToken =>
        {
            await Task.Delay(50, cancellationToken);
            Interlocked.Increment(ref made);
            return new Stub(() => new AccessToken("token", DateTimeOffset.MaxValue));
        });
        var credential = Chain(Unavailable("first", "no"), link);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => credential.GetTokenAsync(new TokenRequest()))));

        Assert.Equal(1, made);
    }

    [Fact]
    public async Task GetToken_FirstAppliesAndFails_StopsWithItsError()
    {
        var second = new Stub(() => new AccessToken("token", DateTimeOffset.MaxValue));
        var credential = Chain(
            Link("first", new Stub(() => throw new CloudAppsAuthenticationException("The client secret was not accepted."))),
            Link("second", second));

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.GetTokenAsync(new TokenRequest()));

        Assert.Equal("The client secret was not accepted.", exception.Message);
        Assert.Equal(0, second.Calls);
    }

    [Fact]
    public async Task Links_EmptyEnvironmentAndNoProfile_SayWhatIsMissing()
    {
        var links = Links([]);

        var environment = await Assert.ThrowsAsync<CredentialUnavailableException>(() => links[0].CreateAsync(default));
        var profile = await Assert.ThrowsAsync<CredentialUnavailableException>(() => links[2].CreateAsync(default));

        Assert.Contains("MDCA_CLIENT_SECRET, MDCA_CLIENT_CERTIFICATE_PATH and MDCA_FEDERATED_TOKEN_FILE", environment.Message, StringComparison.Ordinal);
        Assert.Contains("has no default profile", profile.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MDCA_", "CLIENT_SECRET", typeof(ClientSecretCredential))]
    [InlineData("AZURE_", "CLIENT_SECRET", typeof(ClientSecretCredential))]
    [InlineData("MDCA_", "CLIENT_CERTIFICATE_PATH", typeof(ClientCertificateCredential))]
    [InlineData("AZURE_", "FEDERATED_TOKEN_FILE", typeof(WorkloadIdentityCredential))]
    public async Task Links_EnvironmentWithAProof_MakesItsCredential(string prefix, string proof, Type expected)
    {
        var links = Links(new()
        {
            [prefix + "TENANT_ID"] = "contoso.example",
            [prefix + "CLIENT_ID"] = Guid.Empty.ToString(),
            [prefix + proof] = Path.Combine(_folder.FullName, "proof"),
        });

        Assert.IsType(expected, await links[0].CreateAsync(default));
    }

    [Fact]
    public async Task Links_JobInGitHubActions_IsAWorkload()
    {
        var links = Links(new()
        {
            ["MDCA_TENANT_ID"] = "contoso.example",
            ["MDCA_CLIENT_ID"] = Guid.Empty.ToString(),
            ["ACTIONS_ID_TOKEN_REQUEST_URL"] = "https://localhost/token",
            ["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] = "request",
        });

        Assert.IsType<WorkloadIdentityCredential>(await links[0].CreateAsync(default));
    }

    [Fact]
    public async Task Links_ProfileOfAPerson_MakesACredentialThatAsksNobody()
    {
        var path = Path.Combine(_folder.FullName, "config.json");
        await File.WriteAllTextAsync(path, """
            { "defaultProfile": "a", "profiles": { "a": { "tenantId": "contoso.example", "clientId": "00000000-0000-0000-0000-000000000000",
              "signIn": "browser", "account": "alice@contoso.example" } } }
            """);
        var links = new DefaultLinks(
            new DefaultCloudAppsCredentialOptions { ProfilePath = path, TokenCache = TokenCache.InMemory() }, static _ => null).Create();

        var credential = await links[2].CreateAsync(default);

        await Assert.ThrowsAsync<SignInRequiredException>(() => credential.GetTokenAsync(new TokenRequest()));
    }

    [Fact]
    public async Task GetToken_MalformedTenant_IsAConfigurationErrorThatNamesTheSource()
    {
        var credential = new DefaultCloudAppsCredential(
            Links(new() { ["MDCA_TENANT_ID"] = "no tenant", ["MDCA_CLIENT_ID"] = "c", ["MDCA_CLIENT_SECRET"] = "hush-hush" }), AllowedHosts.AllClouds);

        var exception = await Assert.ThrowsAsync<CloudAppsConfigurationException>(() => credential.GetTokenAsync(new TokenRequest()));

        Assert.Contains("What the environment says", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", exception.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static DefaultCloudAppsCredential Chain(params CredentialLink[] links) => new(links, AllowedHosts.AllClouds);

    private static CredentialLink Link(string name, CloudAppsCredential credential) => new(name, _ => Task.FromResult(credential));

    private static CredentialLink Unavailable(string name, string why) =>
        Link(name, new Stub(() => throw new CredentialUnavailableException(why)));

    private IReadOnlyList<CredentialLink> Links(Dictionary<string, string?> environment) => new DefaultLinks(
        new DefaultCloudAppsCredentialOptions { ProfilePath = Path.Combine(_folder.FullName, "none.json") },
        environment.GetValueOrDefault).Create();

    private sealed class Stub(Func<AccessToken> answer) : CloudAppsCredential(AllowedHosts.AllClouds)
    {
        public int Calls { get; private set; }

        public override Task<AccessToken> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
        {
            Calls++;
            return Task.Run(answer, cancellationToken);
        }
    }
}
