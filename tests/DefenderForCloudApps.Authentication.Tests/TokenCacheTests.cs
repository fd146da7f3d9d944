using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class TokenCacheTests
{
    private static readonly TokenRequest s_any = new();

    [Fact]
    public async Task InMemory_SharedByCredentials_GivesTheSecondTheTokenOfTheFirst()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var cache = TokenCache.InMemory();

        var first = await Credential(issuer, issuer.ClientId, cache).GetTokenAsync(s_any);
        var second = await Credential(issuer, issuer.ClientId, cache).GetTokenAsync(s_any);

        Assert.Equal(first.Value, second.Value);
        Assert.Single(issuer.TokenRequests);
    }

    [Fact]
    public async Task InMemory_ManyApplicationsAtOnce_KeepTheirTokensApart()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var cache = TokenCache.InMemory();
        string[] clients = [.. Enumerable.Range(0, 8).Select(_ => Guid.NewGuid().ToString())];
        Task<AccessToken[]> AllAsync() => Task.WhenAll(clients.Select(id => Credential(issuer, id, cache).GetTokenAsync(s_any)));

        var first = await AllAsync();
        var second = await AllAsync();

        Assert.Equal(first.Select(token => token.Value), second.Select(token => token.Value));
        Assert.Equal(8, first.Select(token => token.Value).Distinct().Count());
        Assert.Equal(8, issuer.TokenRequests.Count);
    }

    private static ClientSecretCredential Credential(StandInIssuer issuer, string clientId, TokenCache cache) => new(
        StandInIssuer.Tenant,
        clientId,
        StandInIssuer.Secret,
        new ClientSecretCredentialOptions
        {
            Authority = issuer.Address,
            HttpClient = new HttpClient(issuer.CreateHandler()),
            TokenCache = cache,
        });
}
