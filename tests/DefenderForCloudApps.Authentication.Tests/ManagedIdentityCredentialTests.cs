using System;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

[CollectionDefinition(nameof(ManagedIdentityCredentialTests), DisableParallelization = true)]
public sealed class EnvironmentOfTheProcess : ICollectionFixture<EmulatedTenant>;

/// <remarks>MSAL reads the environment of the process, which these tests change.</remarks>
[Collection(nameof(ManagedIdentityCredentialTests))]
public sealed class ManagedIdentityCredentialTests(EmulatedTenant tenant) : IDisposable
{
    private static readonly TokenRequest s_any = new();

    public void Dispose() => Announce(null, null);

    [Fact]
    public async Task GetToken_SystemAssigned_ReturnsItsToken()
    {
        Announce(tenant.Emulator.IdentityEndpoint, tenant.Emulator.IdentityHeader);

        var token = await Credential(new() { HttpClient = tenant.CreateClient() }).GetTokenAsync(s_any);

        Assert.Equal(tenant.Emulator.Directory.ManagedIdentities[0].ClientId, token.Description!.ApplicationId);
    }

    [Theory]
    [InlineData("client")]
    [InlineData("object")]
    [InlineData("resource")]
    public async Task GetToken_UserAssigned_IsFoundByEachOfItsIds(string id)
    {
        Announce(tenant.Emulator.IdentityEndpoint, tenant.Emulator.IdentityHeader);
        var identity = tenant.Emulator.Directory.ManagedIdentities.First(candidate => candidate.ResourceId is not null);

        var token = await Credential(new()
        {
            HttpClient = tenant.CreateClient(),
            ClientId = id == "client" ? identity.ClientId : null,
            ObjectId = id == "object" ? identity.ObjectId : null,
            ResourceId = id == "resource" ? identity.ResourceId : null,
        }).GetTokenAsync(s_any);

        Assert.Equal(identity.ClientId, token.Description!.ApplicationId);
        Assert.Equal(identity.Permissions.Order(), token.Description.Roles.Order());
    }

    [Fact]
    public async Task GetToken_NotAssigned_SaysSo()
    {
        Announce(tenant.Emulator.IdentityEndpoint, tenant.Emulator.IdentityHeader);
        var id = Guid.NewGuid().ToString();

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Credential(new() { HttpClient = tenant.CreateClient(), ClientId = id }).GetTokenAsync(s_any));

        Assert.Equal(
            $"The managed identity with the client id '{id}' is not to be had here: check its id, and that it is assigned to this resource.",
            exception.Message);
        Assert.DoesNotContain(tenant.Emulator.IdentityHeader, exception.ToString());
    }

    [Fact]
    public async Task GetToken_ManyColdCallers_ShareOneRequest()
    {
        Announce(tenant.Emulator.IdentityEndpoint, tenant.Emulator.IdentityHeader);
        var identity = tenant.Emulator.Directory.ManagedIdentities.First(candidate => candidate.ResourceId is not null);
        var credential = Credential(new() { HttpClient = tenant.CreateClient(), ClientId = identity.ClientId.ToUpperInvariant() });
        var before = Requests();

        var tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => credential.GetTokenAsync(s_any))));

        Assert.Single(tokens.Select(token => token.Value).Distinct());
        Assert.Equal(before + 1, Requests());
    }

    [Fact]
    public async Task GetToken_NobodyAnswers_IsUnavailableAtOnce()
    {
        using var silence = new Silence();
        using var client = new HttpClient(silence);
        var clock = Stopwatch.StartNew();

        await Assert.ThrowsAsync<CredentialUnavailableException>(() => Credential(new() { HttpClient = client }).GetTokenAsync(s_any));

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(1, silence.Requests);
    }

    [Fact]
    public async Task GetToken_MetadataServiceOfAnotherCloud_IsUnavailable()
    {
        using var other = new Silence { Answer = new HttpResponseMessage(System.Net.HttpStatusCode.Unauthorized) };
        using var client = new HttpClient(other);

        await Assert.ThrowsAsync<CredentialUnavailableException>(() => Credential(new() { HttpClient = client }).GetTokenAsync(s_any));
    }

    [Fact]
    public void Create_TwoIds_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Credential(new() { ClientId = "one", ObjectId = "two" }));

    private static ManagedIdentityCredential Credential(ManagedIdentityCredentialOptions options) => new(options);

    private int Requests() => tenant.Emulator.Requests.Count(request => request.Path == tenant.Emulator.IdentityEndpoint.AbsolutePath);

    private static void Announce(Uri? endpoint, string? header)
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", endpoint?.AbsoluteUri);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", header);
    }

    /// <summary>An address where nobody answers, as outside of Azure, or somebody else does.</summary>
    private sealed class Silence : HttpMessageHandler
    {
        public HttpResponseMessage? Answer { get; init; }

        public int Requests { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            if (Answer is null)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return Answer!;
        }
    }
}
