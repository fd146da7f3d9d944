using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class BearerAuthenticationProviderTests
{
    private const string Api = "https://contoso.eu.portal.cloudappsecurity.com/api/v1/alerts/";

    [Fact]
    public async Task Authenticate_AllowedHost_SetsHeaderToOneBearerToken()
    {
        var request = RequestTo(Api);

        await Provider(new ForeignProvider("abc.DEF-123_~+/=")).AuthenticateRequestAsync(request);

        Assert.Equal(["Bearer abc.DEF-123_~+/="], request.Headers["Authorization"]);
    }

    [Theory]
    [InlineData("https://attacker.test/api/")]
    [InlineData("http://contoso.eu.portal.cloudappsecurity.com/api/")]
    [InlineData("https://localhost:5001/api/")]
    public async Task Authenticate_AddressNotAllowed_ThrowsAndAsksForNoToken(string address)
    {
        var tokens = new ForeignProvider("token");
        var request = RequestTo(address);

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Provider(tokens).AuthenticateRequestAsync(request));

        Assert.StartsWith("No token was sent to '", exception.Message);
        Assert.Equal(0, tokens.Calls);
        Assert.False(request.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Authenticate_AddressNotAllowed_MessageHoldsNeitherPathNorQuery()
    {
        var request = RequestTo("https://user:pass@attacker.test/path?sig=secret");

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Provider(new ForeignProvider("token")).AuthenticateRequestAsync(request));

        Assert.DoesNotContain("path", exception.ToString());
        Assert.DoesNotContain("sig", exception.ToString());
        Assert.DoesNotContain("pass@", exception.ToString());
    }

    [Fact]
    public async Task Authenticate_HostAllowedExplicitly_SetsHeader()
    {
        var request = RequestTo("https://localhost:5001/api/");
        var provider = new BearerAuthenticationProvider(
            new ForeignProvider("token"), AllowedHosts.AllClouds.With("localhost"));

        await provider.AuthenticateRequestAsync(request);

        Assert.Equal(["Bearer token"], request.Headers["Authorization"]);
    }

    [Fact]
    public async Task Authenticate_HeaderPresent_IsLeftAlone()
    {
        var tokens = new ForeignProvider("token");
        var request = RequestTo(Api);
        request.Headers.Add("authorization", "Bearer mine");

        await Provider(tokens).AuthenticateRequestAsync(request);

        Assert.Equal(["Bearer mine"], request.Headers["Authorization"]);
        Assert.Equal(0, tokens.Calls);
    }

    [Fact]
    public async Task Authenticate_HeaderPresentAndHostNotAllowed_Throws()
    {
        var request = RequestTo("https://attacker.test/");
        request.Headers.Add("Authorization", "Bearer mine");

        await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Provider(new ForeignProvider("token")).AuthenticateRequestAsync(request));
    }

    [Fact]
    public async Task Authenticate_AgainWithClaims_ReplacesHeaderAndHandsContextOn()
    {
        var tokens = new ForeignProvider("new");
        var context = new Dictionary<string, object> { ["claims"] = "e30=" };
        var request = RequestTo(Api);
        request.Headers.Add("Authorization", "Bearer old");

        await Provider(tokens).AuthenticateRequestAsync(request, context);

        Assert.Equal(["Bearer new"], request.Headers["Authorization"]);
        Assert.Same(context, tokens.Context);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Authenticate_NoToken_ThrowsInsteadOfAnonymousCall(string? token)
    {
        var request = RequestTo(Api);

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Provider(new ForeignProvider(token)).AuthenticateRequestAsync(request));

        Assert.Contains(nameof(ForeignProvider), exception.Message);
        Assert.False(request.Headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData("Bearer topsecret")]
    [InlineData("topsecret\r\nX-Injected: 1")]
    [InlineData("topsecret\u00e9")]
    public async Task Authenticate_TokenThatCannotBeAHeader_ThrowsWithoutShowingIt(string token)
    {
        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Provider(new ForeignProvider(token)).AuthenticateRequestAsync(RequestTo(Api)));

        Assert.DoesNotContain("topsecret", exception.ToString());
    }

    [Fact]
    public async Task Authenticate_HostRefusedByTokenProvider_NamesTheProvider()
    {
        var tokens = new ForeignProvider("token", new AllowedHostsValidator(["other.portal.cloudappsecurity.com"]));

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Provider(tokens).AuthenticateRequestAsync(RequestTo(Api)));

        Assert.Contains($"{nameof(ForeignProvider)} does not allow", exception.Message);
        Assert.Equal(0, tokens.Calls);
    }

    [Fact]
    public async Task Authenticate_TokenProviderWithoutValidator_IsAsked()
    {
        var request = RequestTo(Api);

        await Provider(new ForeignProvider("token", withValidator: false)).AuthenticateRequestAsync(request);

        Assert.Equal(["Bearer token"], request.Headers["Authorization"]);
    }

    [Fact]
    public async Task Send_ServiceDemandsClaims_KiotaRepeatsRequestWithNewToken()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var sent = new List<string>();
        var claims = """{"access_token":{"nbf":{"essential":true}}}""";
        issuer.Api = context => DemandClaimsOnceAsync(context, sent, claims);
        var provider = new BearerAuthenticationProvider(
            issuer.CreateCredential(), AllowedHosts.AllClouds.With("localhost"));
        using var adapter = new HttpClientRequestAdapter(provider, httpClient: issuer.CreateClient());

        await using var answer = await adapter.SendPrimitiveAsync<Stream>(
            RequestTo(new Uri(issuer.Address, "/api/").AbsoluteUri));

        using var reader = new StreamReader(answer!);
        Assert.Equal("welcome", await reader.ReadToEndAsync());
        Assert.Equal(2, issuer.TokenRequests.Count);
        Assert.Equal([.. issuer.IssuedTokens], sent.ConvertAll(header => header["Bearer ".Length..]));
        Assert.Contains(issuer.TokenRequests, form => form["claims"].Contains("\"nbf\":{\"essential\":true}", StringComparison.Ordinal));
    }

    private static Task DemandClaimsOnceAsync(HttpContext context, List<string> sent, string claims)
    {
        sent.Add(context.Request.Headers.Authorization.ToString());
        context.Response.ContentType = "text/plain";
        if (sent.Count == 1)
        {
            var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(claims));
            context.Response.StatusCode = 401;
            context.Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_claims\", claims=\"{base64}\"";
            return Task.CompletedTask;
        }

        context.Response.StatusCode = 200;
        return context.Response.WriteAsync("welcome");
    }

    private static BearerAuthenticationProvider Provider(IAccessTokenProvider tokens) => new(tokens, AllowedHosts.AllClouds);

    private static RequestInformation RequestTo(string address) => new() { HttpMethod = Method.GET, URI = new Uri(address) };

    /// <summary>What somebody else might write.</summary>
    private sealed class ForeignProvider(string? token, AllowedHostsValidator? validator = null, bool withValidator = true)
        : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } =
            withValidator ? validator ?? new AllowedHostsValidator() : null!;

        public int Calls { get; private set; }

        public Dictionary<string, object>? Context { get; private set; }

        public Task<string> GetAuthorizationTokenAsync(
            Uri uri, Dictionary<string, object>? additionalAuthenticationContext, CancellationToken cancellationToken)
        {
            Calls++;
            Context = additionalAuthenticationContext;
            return Task.FromResult(token!);
        }
    }
}
