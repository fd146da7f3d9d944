using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer;

public sealed class DiscoveryTests(IssuerFixture fixture) : IClassFixture<IssuerFixture>
{
    private string TenantId => fixture.Emulator.TenantId;

    [Theory]
    [InlineData("{tenant}", "{tenant}")]
    [InlineData("contoso.example", "{tenant}")]
    [InlineData("organizations", "{tenantid}")]
    public async Task Configuration_OfATenant_NamesItsIssuer(string name, string issuer)
    {
        var configuration = await GetAsync($"/{name.Replace("{tenant}", TenantId, StringComparison.Ordinal)}/v2.0/.well-known/openid-configuration");
        Assert.Equal($"https://localhost/{issuer.Replace("{tenant}", TenantId, StringComparison.Ordinal)}/v2.0", configuration["issuer"]!.GetValue<string>());
        foreach (var endpoint in new[] { "token_endpoint", "authorization_endpoint", "device_authorization_endpoint", "end_session_endpoint" })
        {
            Assert.StartsWith("https://localhost/", configuration[endpoint]!.GetValue<string>());
        }

        Assert.Contains("S256", configuration["code_challenge_methods_supported"]!.AsArray().Select(static method => method!.GetValue<string>()));
    }

    [Fact]
    public async Task Configuration_OfAnotherTenant_Is90002()
    {
        var path = "/99999999-0000-0000-0000-000000000000/v2.0/.well-known/openid-configuration";
        using var response = await fixture.Caller.Http.GetAsync(new Uri(path, UriKind.Relative));
        fixture.Caller.Error(JsonNode.Parse(await response.Content.ReadAsStringAsync())!, "invalid_request", 90002);
    }

    [Fact]
    public async Task Instance_Discovery_NamesThisCloudAndNoOther()
    {
        var answer = await GetAsync("/common/discovery/instance?api-version=1.1&authorization_endpoint=https%3A%2F%2Flogin.microsoftonline.com%2Fcommon%2Foauth2%2Fv2.0%2Fauthorize");
        Assert.Equal("""["localhost"]""", answer["metadata"]![0]!["aliases"]!.ToJsonString());
        Assert.DoesNotContain("microsoftonline.com", answer.ToJsonString());
    }

    [Theory]
    [InlineData("bob@contoso.example", "Managed")]
    [InlineData("bob@fabrikam.example", "Unknown")]
    public async Task UserRealm_OfADomain_SaysWhetherItIsTheTenants(string user, string type) =>
        Assert.Equal(type, (await GetAsync($"/common/userrealm/{user}?api-version=1.0"))["account_type"]!.GetValue<string>());

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await fixture.Caller.Http.GetStringAsync(new Uri(path, UriKind.Relative)))!;
}
