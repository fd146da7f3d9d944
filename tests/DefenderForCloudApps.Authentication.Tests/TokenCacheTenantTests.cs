using System;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Tests.Storage;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

/// <summary>One client for each tenant, and one cache for all.</summary>
public sealed class TokenCacheTenantTests : IDisposable
{
    private static readonly TokenRequest s_any = new();
    private static readonly string[] s_tenants = [.. Enumerable.Range(0, 12).Select(number => $"tenant{number}.example")];

    private readonly KeyedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GetToken_ManyTenantsAtOnce_EachGetsItsOwn(bool onDisk)
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var cache = onDisk ? TokenCache.OnDisk(_folder.Options) : TokenCache.InMemory();

        var first = await AllAsync(issuer, cache);
        var second = await AllAsync(issuer, cache);
        var restarted = await AllAsync(issuer, onDisk ? TokenCache.OnDisk(_folder.Options) : cache);

        Assert.Equal(s_tenants, first.Select(token => token.Description!.TenantId));
        Assert.Equal(first.Select(token => token.Value), second.Select(token => token.Value));
        Assert.Equal(first.Select(token => token.Value), restarted.Select(token => token.Value));
        Assert.Equal(s_tenants.Length, issuer.TokenRequests.Count);
    }

    [Fact]
    public async Task GetToken_OneTenantRefused_DoesNotGetTheTokenOfAnother()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var cache = TokenCache.InMemory();
        await Credential(issuer, cache, s_tenants[0]).GetTokenAsync(s_any);
        issuer.Answer = StandInIssuer.Error(400, "unauthorized_client", "AADSTS700016", "Not found.");

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Credential(issuer, cache, s_tenants[1]).GetTokenAsync(s_any));

        Assert.Equal("AADSTS700016", exception.ErrorCode);
    }

    private static Task<AccessToken[]> AllAsync(StandInIssuer issuer, TokenCache cache) =>
        Task.WhenAll(s_tenants.Select(tenant => Task.Run(() => Credential(issuer, cache, tenant).GetTokenAsync(s_any))));

    private static ClientSecretCredential Credential(StandInIssuer issuer, TokenCache cache, string tenant) => new(
        tenant,
        issuer.ClientId,
        StandInIssuer.Secret,
        new ClientSecretCredentialOptions { Authority = issuer.Address, HttpClient = issuer.CreateClient(), TokenCache = cache });
}
