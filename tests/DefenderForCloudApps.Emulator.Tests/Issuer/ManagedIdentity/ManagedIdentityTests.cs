using System;
using System.Globalization;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.IdentityModel.JsonWebTokens;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.ManagedIdentity;

public sealed class ManagedIdentityTests(IssuerFixture fixture) : IClassFixture<IssuerFixture>
{
    private const string Resource = "&resource=05a65629-4c1b-48c1-a78b-804c4abdd4af";

    private EmulatedManagedIdentity OfSystem => fixture.Emulator.Directory.ManagedIdentities[0];

    private EmulatedManagedIdentity Assigned => fixture.Emulator.Directory.ManagedIdentities[1];

    [Fact]
    public async Task AppService_WithoutAnId_IsTheSystemAssignedIdentity()
    {
        var answer = await AppServiceAsync(200, "?api-version=2019-08-01" + Resource);
        var token = new JsonWebToken(answer["access_token"]!.GetValue<string>());
        Assert.Equal(["Investigation.read"], token.GetPayloadValue<string[]>("roles"));
        Assert.Equal((OfSystem.ClientId, OfSystem.ObjectId), (token.GetPayloadValue<string>("appid"), token.GetPayloadValue<string>("oid")));
        Assert.Equal(
            fixture.Time.GetUtcNow().AddHours(1).ToUnixTimeSeconds(), long.Parse(answer["expires_on"]!.GetValue<string>(), CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("client_id")]
    [InlineData("mi_res_id")]
    [InlineData("principal_id")]
    [InlineData("object_id")]
    public async Task AppService_WithAnId_IsTheUserAssignedIdentity(string name)
    {
        var id = name switch { "client_id" => Assigned.ClientId, "mi_res_id" => Assigned.ResourceId!, _ => Assigned.ObjectId };
        var answer = await AppServiceAsync(200, $"?api-version=2019-08-01{Resource}&{name}={Uri.EscapeDataString(id)}");
        Assert.Equal(Assigned.ClientId, answer["client_id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("?api-version=2019-08-01&resource=05a65629-4c1b-48c1-a78b-804c4abdd4af&client_id=a1b0c5d2-0000-4c0d-8e11-000000000001", "No User Assigned")]
    [InlineData("?api-version=2017-09-01&resource=05a65629-4c1b-48c1-a78b-804c4abdd4af", "api-version")]
    [InlineData("?api-version=2019-08-01", "'resource'")]
    [InlineData("?api-version=2019-08-01&resource=https%3A%2F%2Fapi.example", "AADSTS500011")]
    public async Task AppService_WithAMistake_SaysSo(string query, string message)
    {
        Assert.Contains(message, (await AppServiceAsync(400, query))["message"]!.GetValue<string>());
        Assert.Contains(message, fixture.Emulator.Requests[^1].Refusal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task AppService_WithoutItsHeader_Refuses(string? header) => await AppServiceAsync(401, "?api-version=2019-08-01" + Resource, header);

    [Theory]
    [InlineData("")]
    [InlineData("&client_id={client}")]
    [InlineData("&msi_res_id={resource}")]
    [InlineData("&object_id={object}")]
    public async Task Metadata_WithTheHeader_IsTheIdentity(string id)
    {
        var query = id.Replace("{client}", Assigned.ClientId, StringComparison.Ordinal)
            .Replace("{resource}", Uri.EscapeDataString(Assigned.ResourceId!), StringComparison.Ordinal)
            .Replace("{object}", Assigned.ObjectId, StringComparison.Ordinal);
        var answer = await MetadataAsync(200, "?api-version=2018-02-01" + Resource + query, true);
        Assert.Equal(id.Length == 0 ? OfSystem.ClientId : Assigned.ClientId, answer["client_id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("?api-version=2018-02-01&resource=05a65629-4c1b-48c1-a78b-804c4abdd4af", false, "metadata header")]
    [InlineData("?resource=05a65629-4c1b-48c1-a78b-804c4abdd4af", true, "api-version")]
    [InlineData("?api-version=2018-02-01&resource=05a65629-4c1b-48c1-a78b-804c4abdd4af&client_id=none", true, "Identity not found")]
    public async Task Metadata_WithAMistake_SaysSo(string query, bool header, string message)
    {
        var answer = await MetadataAsync(400, query, header);
        Assert.Equal("invalid_request", answer["error"]!.GetValue<string>());
        Assert.Contains(message, answer["error_description"]!.GetValue<string>());
    }

    private async Task<JsonNode> AppServiceAsync(int status, string query, string? header = "right")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(fixture.Emulator.IdentityEndpoint, query));
        if (header is not null)
        {
            request.Headers.Add("X-IDENTITY-HEADER", header == "right" ? fixture.Emulator.IdentityHeader : header);
        }

        return await SendAsync(status, request);
    }

    private async Task<JsonNode> MetadataAsync(int status, string query, bool header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(fixture.Emulator.MetadataHost, "/metadata/identity/oauth2/token" + query));
        if (header)
        {
            request.Headers.Add("Metadata", "true");
        }

        return await SendAsync(status, request);
    }

    private async Task<JsonNode> SendAsync(int status, HttpRequestMessage request)
    {
        using var response = await fixture.Caller.Http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, body);
        return JsonNode.Parse(body)!;
    }
}
