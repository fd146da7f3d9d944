using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Faults;
using DefenderForCloudApps.Emulator.Issuer;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Faults;

public sealed class TokenFaultTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Theory]
    [InlineData("expired-token", "The token has expired.")]
    [InlineData("revoked-token", "The token has been revoked.")]
    public async Task Token_OnceEnded_StaysRefusedWhileAnotherIsAccepted(string fault, string reason)
    {
        fixture.Emulator.Faults.Add(Fault.Parse(fault + "; times=1"));
        using var ended = ApiCaller.ForApplication(fixture.Emulator, "SIEM connector");
        using var fresh = ApiCaller.ForApplication(fixture.Emulator, "SIEM connector");

        for (var i = 0; i < 2; i++)
        {
            using var response = await ended.GetAsync("v1/alerts/");
            Assert.Equal("Invalid token", await ApiCaller.DetailAsync(response, HttpStatusCode.Unauthorized));
            Assert.Equal($"Bearer error=\"invalid_token\", error_description=\"{reason}\"", response.Headers.WwwAuthenticate.ToString());
            Assert.Equal(reason, fixture.Emulator.Requests[^1].Refusal);
        }

        Assert.Equal(HttpStatusCode.OK, (await fresh.GetAsync("v1/alerts/")).StatusCode);
        fixture.Emulator.Faults.Clear();
        Assert.Equal(HttpStatusCode.OK, (await ended.GetAsync("v1/alerts/")).StatusCode);
    }

    [Fact]
    public async Task TokenFault_WithoutAToken_LeavesItToTheApi()
    {
        var fault = fixture.Emulator.Faults.Add(new ExpiredTokenFault { Times = 1 });
        using var nobody = ApiCaller.Anonymous(fixture.Emulator);

        using var response = await nobody.GetAsync("v1/alerts/");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(0, fault.Met);
        fixture.Emulator.Faults.Clear();
    }

    [Fact]
    public async Task ClaimsChallenge_IsMetByATokenThatProvesThem()
    {
        var fault = new ClaimsChallengeFault { AuthenticationContext = "c7" };
        fixture.Emulator.Faults.Add(fault);
        using var without = ApiCaller.ForApplication(fixture.Emulator, "SIEM connector");
        using var other = ApiCaller.WithBearer(fixture.Emulator, Token("c1"));
        using var with = ApiCaller.WithBearer(fixture.Emulator, Token("c1", "c7"));

        using var response = await without.GetAsync("v1/alerts/");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        var challenge = response.Headers.WwwAuthenticate.ToString();
        Assert.Contains("error=\"insufficient_claims\"", challenge);
        Assert.Contains($"authorization_uri=\"https://localhost/{Tenant.Id}/oauth2/v2.0/authorize\"", challenge);
        var claims = Encoding.UTF8.GetString(Convert.FromBase64String(Regex.Match(challenge, "claims=\"([^\"]+)\"").Groups[1].Value));
        Assert.Equal(fault.Claims, claims);
        Assert.Equal("c7", JsonNode.Parse(claims)!["access_token"]!["acrs"]!["value"]!.GetValue<string>());

        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync("v1/alerts/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await with.GetAsync("v1/alerts/")).StatusCode);
        fixture.Emulator.Faults.Clear();
    }

    private string Token(params string[] contexts) => fixture.Emulator.Tokens.Sign(Tenant.Resource, new Dictionary<string, object>
    {
        ["tid"] = Tenant.Id, ["sub"] = "somebody", ["roles"] = new[] { "Investigation.read" }, ["acrs"] = contexts,
    });
}
