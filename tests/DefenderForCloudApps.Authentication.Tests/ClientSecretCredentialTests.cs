using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class ClientSecretCredentialTests
{
    private static readonly Uri s_api = new("https://contoso.eu.portal.cloudappsecurity.com/api/v1/alerts/");

    [Fact]
    public async Task GetToken_RightSecret_ReturnsIssuedToken()
    {
        await using var issuer = await StandInIssuer.StartAsync();

        var token = await issuer.CreateCredential().GetAuthorizationTokenAsync(s_api);

        Assert.Equal(Assert.Single(issuer.IssuedTokens), token);
    }

    [Fact]
    public async Task GetToken_Always_AsksForDefaultScopeOfResource()
    {
        await using var issuer = await StandInIssuer.StartAsync();

        await issuer.CreateCredential().GetAuthorizationTokenAsync(s_api);

        var form = Assert.Single(issuer.TokenRequests);
        Assert.Equal("client_credentials", form["grant_type"]);
        Assert.Equal(issuer.ClientId, form["client_id"]);
        Assert.Equal(StandInIssuer.Secret, form["client_secret"]);
        Assert.Contains("05a65629-4c1b-48c1-a78b-804c4abdd4af/.default", form["scope"].Split(' '));
        Assert.Equal("""{"access_token":{"xms_cc":{"values":["cp1"]}}}""", form["claims"]);
    }

    [Fact]
    public async Task GetToken_SecondCall_IsAnsweredFromMemory()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var credential = issuer.CreateCredential();

        var first = await credential.GetAuthorizationTokenAsync(s_api);
        var second = await credential.GetAuthorizationTokenAsync(s_api);

        Assert.Equal(first, second);
        Assert.Single(issuer.TokenRequests);
    }

    [Fact]
    public async Task GetToken_TokenAboutToExpire_AsksAgain()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        issuer.Answer = context => StandInIssuer.WriteJsonAsync(context, 200, new()
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = 60,
            ["access_token"] = "token" + issuer.TokenRequests.Count.ToString(CultureInfo.InvariantCulture),
        });
        var credential = issuer.CreateCredential();

        await credential.GetAuthorizationTokenAsync(s_api);

        Assert.Equal("token2", await credential.GetAuthorizationTokenAsync(s_api));
    }

    public static TheoryData<string> ClaimsEncodings(string claims) =>
        [claims, Convert.ToBase64String(Encoding.UTF8.GetBytes(claims)), Jwt.Encode(claims)];

    [Theory]
    [MemberData(nameof(ClaimsEncodings), """{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}""")]
    public async Task GetToken_ClaimsChallenge_AsksIssuerForNewTokenWithClaims(string challenge)
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var credential = issuer.CreateCredential();
        var first = await credential.GetAuthorizationTokenAsync(s_api);

        var second = await credential.GetAuthorizationTokenAsync(s_api, new() { ["claims"] = challenge });
        var third = await credential.GetAuthorizationTokenAsync(s_api);

        Assert.NotEqual(first, second);
        Assert.Equal(second, third);
        Assert.Equal(2, issuer.TokenRequests.Count);
        Assert.Equal(
            """{"access_token":{"xms_cc":{"values":["cp1"]},"nbf":{"essential":true,"value":"1700000000"}}}""",
            issuer.TokenRequests.Last()["claims"]);
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("{not json")]
    [InlineData("WzFd")] // [1]
    [InlineData("")]
    public async Task GetToken_MalformedClaimsChallenge_IsRefusedWithoutRequest(string challenge)
    {
        await using var issuer = await StandInIssuer.StartAsync();

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(async () =>
            await issuer.CreateCredential().GetAuthorizationTokenAsync(s_api, new() { ["claims"] = challenge }));

        Assert.Contains("claims challenge", exception.Message);
        Assert.Empty(issuer.TokenRequests);
    }

    [Fact]
    public async Task GetToken_ClaimsOfAnotherType_AreRefused()
    {
        await using var issuer = await StandInIssuer.StartAsync();

        await Assert.ThrowsAsync<CloudAppsAuthenticationException>(async () =>
            await issuer.CreateCredential().GetAuthorizationTokenAsync(s_api, new() { ["claims"] = 1 }));
    }

    [Theory]
    [InlineData("http://contoso.eu.portal.cloudappsecurity.com/")]
    [InlineData("https://attacker.test/")]
    public async Task GetToken_AddressNotAllowed_IsRefusedWithoutRequest(string address)
    {
        await using var issuer = await StandInIssuer.StartAsync();

        await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            async () => await issuer.CreateCredential().GetAuthorizationTokenAsync(new Uri(address)));

        Assert.Empty(issuer.TokenRequests);
    }

    [Fact]
    public async Task GetToken_HostOfAnotherCloud_IsRefused()
    {
        var credential = new ClientSecretCredential("contoso.test", "client", "secret");

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            async () => await credential.GetAuthorizationTokenAsync(new("https://contoso.us1.portal.cloudappsecurity.us/")));

        Assert.Contains("set the credential's cloud to UsGovernmentHigh", exception.Message);
    }

    public static TheoryData<string, string> CloudHosts => new()
    {
        { nameof(CloudAppsCloud.Public), "login.microsoftonline.com" },
        { nameof(CloudAppsCloud.UsGovernment), "login.microsoftonline.com" },
        { nameof(CloudAppsCloud.UsGovernmentHigh), "login.microsoftonline.us" },
    };

    [Theory]
    [MemberData(nameof(CloudHosts))]
    public async Task GetToken_Cloud_SendsSecretOnlyToItsAuthority(string cloudName, string host)
    {
        var cloud = new[] { CloudAppsCloud.Public, CloudAppsCloud.UsGovernment, CloudAppsCloud.UsGovernmentHigh }
            .Single(cloud => cloud.Name == cloudName);
        await using var issuer = await StandInIssuer.StartAsync();
        using var detour = new Detour(issuer);
        using var client = new HttpClient(detour);
        var credential = new ClientSecretCredential(
            StandInIssuer.Tenant, issuer.ClientId, StandInIssuer.Secret, new() { Cloud = cloud, HttpClient = client });

        var token = await credential.GetAuthorizationTokenAsync(new($"https://tenant.us1.{cloud.ApiHostSuffixes[0]}/"));

        Assert.Contains(token, issuer.IssuedTokens);
        Assert.Equal(host, Assert.Single(detour.Posts).Host);
    }

    [Fact]
    public async Task GetToken_OwnAuthority_AsksNobodyElse()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        using var detour = new Detour(issuer);
        using var client = new HttpClient(detour);

        // A host that MSAL has not seen yet: what it discovers about a host, it keeps for the process.
        var authority = new Uri($"https://{Guid.NewGuid()}.test/");
        var credential = new ClientSecretCredential(
            StandInIssuer.Tenant, issuer.ClientId, StandInIssuer.Secret, new() { Authority = authority, HttpClient = client });

        await credential.GetAuthorizationTokenAsync(s_api);

        Assert.All(detour.Requests, uri => Assert.Equal(authority.Host, uri.Host));
        Assert.NotEmpty(detour.Requests);
    }

    [Theory]
    [InlineData("", "client", "secret")]
    [InlineData("tenant/../other", "client", "secret")]
    [InlineData("..", "client", "secret")]
    [InlineData("common", "client", "secret")]
    [InlineData("Organizations", "client", "secret")]
    [InlineData("tenant", " ", "secret")]
    [InlineData("tenant", "client", "")]
    public void Create_UnusableIdentifier_IsRefused(string tenantId, string clientId, string clientSecret) =>
        Assert.Throws<ArgumentException>(() => new ClientSecretCredential(tenantId, clientId, clientSecret));

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("https://localhost:5000/tenant")]
    [InlineData("https://localhost:5000/?a=b")]
    [InlineData("https://user@localhost:5000/")]
    public void Create_AuthorityThatIsNoHttpsOrigin_IsRefused(string authority) =>
        Assert.Throws<ArgumentException>(() => new ClientSecretCredential(
            "tenant", "client", "secret", new ClientSecretCredentialOptions { Authority = new Uri(authority) }));

    [Fact]
    public void ToString_Always_RevealsNothing()
    {
        var credential = new ClientSecretCredential("tenant", "client", "secret");

        Assert.Equal(typeof(ClientSecretCredential).FullName, credential.ToString());
    }

    [Fact]
    public void AllowedHostsValidator_ForOtherCallers_AgreesWithAllowedHosts()
    {
        var credential = new ClientSecretCredential(
            "tenant", "client", "secret", new() { AllowedHosts = AllowedHosts.AllClouds.With("::1", "emulator.test") });

        var validator = credential.AllowedHostsValidator;

        Assert.True(validator.IsUrlHostValid(s_api));
        Assert.True(validator.IsUrlHostValid(new("https://portal.cloudappsecurity.com/")));
        Assert.True(validator.IsUrlHostValid(new("https://[::1]:5001/")));
        Assert.True(validator.IsUrlHostValid(new("https://emulator.test/")));
        Assert.False(validator.IsUrlHostValid(new("https://evilportal.cloudappsecurity.com/")));
        Assert.False(validator.IsUrlHostValid(new("https://a.emulator.test/")));
    }

    /// <summary>Takes every call to the stand-in issuer and remembers where it was meant to go.</summary>
    private sealed class Detour(StandInIssuer issuer) : DelegatingHandler(issuer.CreateHandler())
    {
        public List<Uri> Requests { get; } = [];

        public List<Uri> Posts { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(request.RequestUri!);
            if (request.Method == HttpMethod.Post)
            {
                Posts.Add(request.RequestUri!);
            }

            request.RequestUri = new Uri(issuer.Address, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
