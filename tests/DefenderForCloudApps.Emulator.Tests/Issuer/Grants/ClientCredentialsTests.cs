using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.Grants;

public sealed class ClientCredentialsTests(IssuerFixture fixture) : IClassFixture<IssuerFixture>
{
    private IssuerCaller Caller => fixture.Caller;

    private EmulatedDirectory Directory => fixture.Emulator.Directory;

    private EmulatedApplication Connector => Caller.Application("SIEM connector");

    [Fact]
    public async Task Token_ForTheSecret_HoldsThePermissionsAndVerifiesAgainstTheKeys()
    {
        var answer = await Caller.TokenAsync(200, Form());
        Assert.Equal(("Bearer", 3599, 1800), (answer["token_type"]!.GetValue<string>(), answer["expires_in"]!.GetValue<int>(), answer["refresh_in"]!.GetValue<int>()));
        var jwt = await ValidAsync(answer["access_token"]!.GetValue<string>());
        Assert.Equal(["Investigation.read"], jwt.GetPayloadValue<string[]>("roles"));
        Assert.Equal((fixture.Emulator.TenantId, Connector.ClientId, Connector.ObjectId, "app"), (
            jwt.GetPayloadValue<string>("tid"), jwt.GetPayloadValue<string>("appid"), jwt.GetPayloadValue<string>("oid"), jwt.GetPayloadValue<string>("idtyp")));
        using var api = ApiCaller.WithBearer(fixture.Emulator, answer["access_token"]!.GetValue<string>());
        Assert.True((await api.GetAsync("v1/alerts/?limit=1")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Token_ForTheSecretInABasicHeader_IsIssued()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/{fixture.Emulator.TenantId}/oauth2/v2.0/token", UriKind.Relative));
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["scope"] = IssuerCaller.DefaultScope });
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Connector.ClientId}:{Connector.ClientSecret}")));
        using var response = await Caller.Http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Token_ByTheTenantsDomain_IsIssued() =>
        await Caller.PostAsync("/contoso.example/oauth2/v2.0/token", 200, Form());

    [Theory]
    [InlineData("99999999-0000-0000-0000-000000000000", "invalid_request", 90002)]
    [InlineData("organizations", "invalid_request", 50059)]
    [InlineData("common", "invalid_request", 50059)]
    public async Task Tenant_ThatIsNoTenant_IsRefused(string tenant, string error, int code) =>
        Caller.Error(await Caller.PostAsync($"/{tenant}/oauth2/v2.0/token", 400, Form()), error, code);

    [Fact]
    public Task Secret_ThatIsWrong_Is7000215() => Caller.RefusedAsync(401, "invalid_client", 7000215, Form(secret: "wrong-secret"));

    [Fact]
    public Task Secret_ThatIsMissing_Is7000218() => Caller.RefusedAsync(401, "invalid_client", 7000218, Form(secret: ""));

    [Fact]
    public async Task Secret_ThatHasExpired_Is7000222()
    {
        var expired = Caller.Application("Expired secret");
        await Caller.RefusedAsync(401, "invalid_client", 7000222, Form(expired.ClientId, expired.ClientSecret));
        await Caller.RefusedAsync(401, "invalid_client", 7000215, Form(expired.ClientId, "wrong-secret"));
        await Caller.TokenAsync(200, Form(expired.ClientId, Directory.AddSecret(expired.ClientId, TimeSpan.FromDays(1))));
    }

    [Fact]
    public async Task Secret_ThatIsLetExpire_Is7000222()
    {
        var mine = Directory.RegisterApplication("Expires");
        Directory.ExpireSecrets(mine.ClientId);
        await Caller.RefusedAsync(401, "invalid_client", 7000222, Form(mine.ClientId, mine.ClientSecret));
    }

    [Fact]
    public Task Application_ThatIsUnknown_Is700016() =>
        Caller.RefusedAsync(400, "unauthorized_client", 700016, Form("a1b0c5d2-0000-4c0d-8e11-999999999999"));

    [Fact]
    public async Task Application_ThatIsDisabled_Is7000112UntilItIsEnabled()
    {
        var mine = Directory.RegisterApplication("Disabled");
        Directory.SetApplicationEnabled(mine.ClientId, false);
        await Caller.RefusedAsync(400, "unauthorized_client", 7000112, Form(mine.ClientId, mine.ClientSecret));
        Directory.SetApplicationEnabled(mine.ClientId, true);
        await Caller.TokenAsync(200, Form(mine.ClientId, mine.ClientSecret));
    }

    [Fact]
    public async Task PublicClient_InItsOwnName_IsRefused()
    {
        await Caller.RefusedAsync(401, "invalid_client", 700025, Form(Caller.Application("mdca").ClientId, "a-secret"));
        await Caller.RefusedAsync(401, "invalid_client", 7000218, Form(Caller.Application("mdca").ClientId, ""));
    }

    [Theory]
    [InlineData(IssuerCaller.ReadScope, "invalid_scope", 1002012)]
    [InlineData("a/.default b/.default", "invalid_scope", 1002012)]
    [InlineData("https://api.example/.default", "invalid_resource", 500011)]
    [InlineData("", "invalid_request", 900144)]
    public Task Scope_ThatIsNoApisDefault_IsRefused(string scope, string error, int code) =>
        Caller.RefusedAsync(400, error, code, Form(scope: scope));

    [Theory]
    [InlineData("urn:unknown", "unsupported_grant_type", 70003)]
    [InlineData("", "invalid_request", 900144)]
    public Task Grant_ThatIsUnknown_IsRefused(string grant, string error, int code) =>
        Caller.RefusedAsync(400, error, code, Form(grant: grant));

    [Fact]
    public async Task Body_ThatIsNoForm_Is900144()
    {
        using var response = await Caller.Http.PostAsync(new Uri($"/{fixture.Emulator.TenantId}/oauth2/v2.0/token", UriKind.Relative), new StringContent("{}", Encoding.UTF8, "application/json"));
        Caller.Error(JsonNode.Parse(await response.Content.ReadAsStringAsync())!, "invalid_request", 900144);
    }

    [Fact]
    public async Task Permissions_ThatAreNotGranted_AreNotInTheToken()
    {
        var mine = Directory.RegisterApplication("Requested");
        Directory.RequestPermissions(mine.ClientId, "Settings.read");
        Assert.False(Jwt(await Caller.TokenAsync(200, Form(mine.ClientId, mine.ClientSecret))).TryGetPayloadValue<object>("roles", out _));
        Directory.GrantPermissions(mine.ClientId, "Settings.read");
        Assert.Equal(["Settings.read"], Jwt(await Caller.TokenAsync(200, Form(mine.ClientId, mine.ClientSecret))).GetPayloadValue<string[]>("roles"));
    }

    [Fact]
    public async Task Claims_ThatAreAskedFor_AreInTheToken()
    {
        const string claims = """{"access_token":{"acrs":{"essential":true,"value":"c1"},"xms_cc":{"values":["cp1"]},"nbf":{"essential":true,"value":"1700000000"}}}""";
        var token = Jwt(await Caller.TokenAsync(200, [.. Form(), ("claims", claims)]));
        Assert.Equal(["c1"], token.GetPayloadValue<string[]>("acrs"));
        Assert.Equal(["cp1"], token.GetPayloadValue<string[]>("xms_cc"));
        Assert.True(token.GetPayloadValue<long>("nbf") >= 1700000000);
        Assert.False(Jwt(await Caller.TokenAsync(200, Form())).TryGetPayloadValue<object>("acrs", out _));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    public Task Claims_ThatAreNoRequest_Are9002313(string claims) =>
        Caller.RefusedAsync(400, "invalid_request", 9002313, [.. Form(), ("claims", claims)]);

    private (string Name, string? Value)[] Form(string? id = null, string? secret = null, string scope = IssuerCaller.DefaultScope, string grant = "client_credentials") =>
        [("grant_type", grant), ("client_id", id ?? Connector.ClientId), ("client_secret", secret ?? Connector.ClientSecret), ("scope", scope)];

    private static JsonWebToken Jwt(JsonNode answer) => new(answer["access_token"]!.GetValue<string>());

    private async Task<JsonWebToken> ValidAsync(string token)
    {
        var configuration = JsonNode.Parse(await Caller.Http.GetStringAsync(new Uri($"{fixture.Emulator.Authority}/v2.0/.well-known/openid-configuration")))!;
        var keys = new JsonWebKeySet(await Caller.Http.GetStringAsync(new Uri(configuration["jwks_uri"]!.GetValue<string>())));
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = configuration["issuer"]!.GetValue<string>(),
            ValidAudience = IssuerCaller.Resource,
            IssuerSigningKeys = keys.GetSigningKeys(),
            LifetimeValidator = static (from, to, _, _) => to - from == TimeSpan.FromHours(1),
        });
        Assert.True(result.IsValid, result.Exception?.Message);
        return (JsonWebToken)result.SecurityToken;
    }
}
