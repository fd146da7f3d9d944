using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.Clients;

public sealed class FederatedAssertionTests(IssuerFixture fixture) : IClassFixture<IssuerFixture>
{
    private const string Subject = "repo:contoso/soc:ref:refs/heads/main";

    private CloudAppsEmulator Emulator => fixture.Emulator;

    [Fact]
    public async Task Token_OfTheWorkload_IsTakenMoreThanOnce()
    {
        var assertion = Emulator.CreateWorkloadToken(Subject);
        for (var i = 0; i < 2; i++)
        {
            var token = new JsonWebToken((await fixture.Caller.TokenAsync(200, Form(assertion)))["access_token"]!.GetValue<string>());
            Assert.Equal(["Discovery.read"], token.GetPayloadValue<string[]>("roles"));
        }
    }

    [Fact]
    public async Task Token_OfGitHubActions_IsTaken() => await fixture.Caller.TokenAsync(200, Form(await GitHubTokenAsync("&audience=api%3A%2F%2FAzureADTokenExchange")));

    [Fact]
    public async Task Token_OfGitHubForNobody_Is700212() => await RefusedAsync(700212, await GitHubTokenAsync(""));

    [Fact]
    public async Task GitHub_WithoutTheJobsToken_Refuses()
    {
        using var response = await fixture.Caller.Http.GetAsync(Emulator.GitHubTokenRequestUrl);
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Contains("request token", Emulator.Requests[^1].Refusal);
    }

    [Fact]
    public Task Subject_OfAnotherWorkload_Is700213() => RefusedAsync(700213, Emulator.CreateWorkloadToken("repo:contoso/soc:ref:refs/heads/other"));

    [Fact]
    public Task Subject_InOtherCase_Is7002138() => RefusedAsync(7002138, Emulator.CreateWorkloadToken("repo:Contoso/soc:ref:refs/heads/main"));

    [Fact]
    public Task Audience_OfAnotherIssuer_Is700212() => RefusedAsync(700212, Emulator.CreateWorkloadToken(Subject, "https://github.com/contoso"));

    [Fact]
    public async Task Issuer_WithoutACredential_Is700211()
    {
        await using var other = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions());
        await RefusedAsync(700211, other.CreateWorkloadToken(Subject));
    }

    [Fact]
    public async Task Token_ThatHasExpired_Is700024()
    {
        var assertion = Emulator.CreateWorkloadToken(Subject);
        fixture.Time.Advance(TimeSpan.FromMinutes(5));
        await RefusedAsync(700024, assertion);
    }

    [Fact]
    public async Task Signature_ThatIsForged_Is50027()
    {
        var parts = Emulator.CreateWorkloadToken(Subject).Split('.');
        var forged = parts[2][..10] + (parts[2][10] == 'A' ? 'B' : 'A') + parts[2][11..];
        await RefusedAsync(50027, $"{parts[0]}.{parts[1]}.{forged}");
    }

    [Fact]
    public async Task Issuer_ThatWouldHaveToBeAsked_Is90061()
    {
        await using var other = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions());
        Emulator.Directory.AddFederatedCredential(Pipeline.ClientId, Subject, other.WorkloadIssuer.OriginalString);
        await RefusedAsync(90061, other.CreateWorkloadToken(Subject));
    }

    [Fact]
    public async Task Issuer_OfTheWorkloads_PublishesItsKey()
    {
        var configuration = JsonNode.Parse(await fixture.Caller.Http.GetStringAsync(new Uri(Emulator.WorkloadIssuer.OriginalString + "/.well-known/openid-configuration")))!;
        Assert.Equal(Emulator.WorkloadIssuer.OriginalString, configuration["issuer"]!.GetValue<string>());
        var keys = new JsonWebKeySet(await fixture.Caller.Http.GetStringAsync(new Uri(configuration["jwks_uri"]!.GetValue<string>())));
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(Emulator.CreateWorkloadToken(Subject), new TokenValidationParameters
        {
            ValidIssuer = Emulator.WorkloadIssuer.OriginalString,
            ValidAudience = "api://AzureADTokenExchange",
            IssuerSigningKeys = keys.GetSigningKeys(),
            LifetimeValidator = static (from, to, _, _) => to - from == TimeSpan.FromMinutes(5),
        });
        Assert.True(result.IsValid, result.Exception?.Message);
    }

    private EmulatedApplication Pipeline => fixture.Caller.Application("Build pipeline");

    private Task<JsonNode> RefusedAsync(int code, string assertion) => fixture.Caller.RefusedAsync(401, "invalid_client", code, Form(assertion));

    private async Task<string> GitHubTokenAsync(string audience)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Emulator.GitHubTokenRequestUrl.OriginalString + audience));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Emulator.GitHubTokenRequestToken);
        using var response = await fixture.Caller.Http.SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["value"]!.GetValue<string>();
    }

    private (string Name, string? Value)[] Form(string assertion) =>
    [
        ("grant_type", "client_credentials"), ("client_id", Pipeline.ClientId), ("scope", IssuerCaller.DefaultScope),
        ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"), ("client_assertion", assertion),
    ];
}
