using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer;

[Collection(EmulatorCollection.Name)]
public sealed class IssuerEndpointsTests(EmulatorFixture fixture)
{
    private const string Scope = "05a65629-4c1b-48c1-a78b-804c4abdd4af/.default";

    private EmulatedApplication Application => fixture.Emulator.Applications[1];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Token_ForTheSecret_HoldsThePermissionsAndVerifiesAgainstTheKeys(bool basic)
    {
        var form = Form(("grant_type", "client_credentials"), ("scope", Scope));
        if (!basic)
        {
            form["client_id"] = Application.ClientId;
            form["client_secret"] = Application.ClientSecret;
        }

        var answer = await PostAsync(fixture.Emulator.TenantId, form, basic ? $"{Application.ClientId}:{Application.ClientSecret}" : null);
        Assert.Equal("Bearer", answer["token_type"]!.GetValue<string>());
        var token = answer["access_token"]!.GetValue<string>();

        using var http = new HttpClient(fixture.Emulator.CreateHandler());
        var configuration = JsonNode.Parse(await http.GetStringAsync(new Uri($"{fixture.Emulator.Authority}/v2.0/.well-known/openid-configuration")))!;
        var keys = new JsonWebKeySet(await http.GetStringAsync(new Uri(configuration["jwks_uri"]!.GetValue<string>())));
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = configuration["issuer"]!.GetValue<string>(),
            ValidAudience = "05a65629-4c1b-48c1-a78b-804c4abdd4af",
            IssuerSigningKeys = keys.GetSigningKeys(),
            LifetimeValidator = static (from, to, _, _) => to - from == TimeSpan.FromHours(1),
        });

        Assert.True(result.IsValid, result.Exception?.Message);
        var jwt = (JsonWebToken)result.SecurityToken;
        Assert.Equal("RS256", jwt.Alg);
        Assert.Equal(["Investigation.read"], jwt.GetPayloadValue<string[]>("roles"));
        Assert.Equal(fixture.Emulator.TenantId, jwt.GetPayloadValue<string>("tid"));
        Assert.Equal(Application.ClientId, jwt.GetPayloadValue<string>("appid"));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAlertsAsync(token));
    }

    [Theory]
    [InlineData("{secret}", "{id}", Scope, "client_credentials", "{tenant}", 200, 0)]
    [InlineData("wrong", "{id}", Scope, "client_credentials", "{tenant}", 401, 7000215)]
    [InlineData("", "{id}", Scope, "client_credentials", "{tenant}", 401, 7000218)]
    [InlineData("{secret}", "a1b0c5d2-0000-4c0d-8e11-999999999999", Scope, "client_credentials", "{tenant}", 400, 700016)]
    [InlineData("{secret}", "{id}", Scope, "client_credentials", "99999999-0000-0000-0000-000000000000", 400, 90002)]
    [InlineData("{secret}", "{id}", "05a65629-4c1b-48c1-a78b-804c4abdd4af/Investigation.read", "client_credentials", "{tenant}", 400, 1002012)]
    [InlineData("{secret}", "{id}", "https://graph.example/.default", "client_credentials", "{tenant}", 400, 70011)]
    [InlineData("{secret}", "{id}", Scope, "urn:unknown", "{tenant}", 400, 70003)]
    [InlineData("{secret}", "{id}", Scope, "", "{tenant}", 400, 900144)]
    public async Task TokenRequest_EachMistake_HasItsNumber(string secret, string id, string scope, string grant, string tenant, int status, int code)
    {
        var form = Form(
            ("grant_type", grant),
            ("scope", scope),
            ("client_id", id.Replace("{id}", Application.ClientId, StringComparison.Ordinal)),
            ("client_secret", secret.Replace("{secret}", Application.ClientSecret, StringComparison.Ordinal)));
        var body = await PostAsync(tenant.Replace("{tenant}", fixture.Emulator.TenantId, StringComparison.Ordinal), form, null, status);
        if (code == 0)
        {
            Assert.NotNull(body["access_token"]);
            return;
        }

        Assert.Equal(code, body["error_codes"]!.AsArray().Single()!.GetValue<int>());
        Assert.StartsWith($"AADSTS{code}: ", body["error_description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain(Application.ClientSecret, body.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(fixture.Emulator.Requests, request => request.Refusal == $"AADSTS{code}");
    }

    private async Task<JsonNode> PostAsync(string tenant, Dictionary<string, string> form, string? basic, int status = 200)
    {
        using var http = new HttpClient(fixture.Emulator.CreateHandler());
        using var content = new FormUrlEncodedContent(form);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(fixture.Emulator.Authority, $"/{tenant}/oauth2/v2.0/token"));
        request.Content = content;
        request.Headers.Authorization = basic is null ? null
            : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(basic)));
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, body);
        return JsonNode.Parse(body)!;
    }

    private async Task<HttpStatusCode> StatusOfAlertsAsync(string token)
    {
        using var api = ApiCaller.WithBearer(fixture.Emulator, token);
        return (await api.GetAsync("v1/alerts/?limit=1")).StatusCode;
    }

    private static Dictionary<string, string> Form(params (string Name, string Value)[] pairs) =>
        pairs.ToDictionary(static pair => pair.Name, static pair => pair.Value);
}
