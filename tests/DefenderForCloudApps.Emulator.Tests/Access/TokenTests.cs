using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Access;

public sealed class TokenTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private TokenIssuer Tokens => fixture.Emulator.Tokens;

    private string Valid => Tokens.ForApplication(fixture.Emulator.Applications[0]);

    [Fact]
    public async Task Token_OfTheIssuer_IsTaken() => Assert.Equal(HttpStatusCode.OK, await StatusAsync($"Bearer {Valid}"));

    [Theory]
    [InlineData("/API/v1/alerts/")]
    [InlineData("/Api/V1/Alerts/")]
    [InlineData("/CAS/api/v1/alerts/")]
    public async Task Token_Missing_IsRefusedHoweverThePathIsWritten(string path)
    {
        using var http = new HttpClient(fixture.Emulator.CreateHandler());
        using var response = await http.GetAsync(new Uri(fixture.Emulator.ApiUrl, path));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Token_AnHourOld_IsRefused()
    {
        var token = Valid;
        fixture.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"Bearer {token}"));
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        await RefusedAsync($"Bearer {token}");
    }

    [Fact]
    public Task Token_WithAnotherSignature_IsRefused()
    {
        var parts = Valid.Split('.');
        var signature = parts[2].ToCharArray();
        signature[10] = signature[10] == 'A' ? 'B' : 'A';
        return RefusedAsync($"Bearer {parts[0]}.{parts[1]}.{new string(signature)}");
    }

    [Fact]
    public async Task Token_OfAnotherEmulator_IsRefused()
    {
        await using var other = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions
        {
            Transport = EmulatorTransport.InProcess, TimeProvider = fixture.Time,
        });
        await RefusedAsync($"Bearer {other.Tokens.ForApplication(other.Applications[0])}");
    }

    [Fact]
    public Task Token_ForAnotherAudience_IsRefused() => RefusedAsync(
        "Bearer " + Tokens.Sign("00000003-0000-0000-c000-000000000000", new Dictionary<string, object> { ["roles"] = new[] { "Investigation.read" } }));

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer nonsense")]
    [InlineData("Token nonsense")]
    [InlineData("Basic YTpi")]
    [InlineData(null)]
    public Task Header_ThatIsNoToken_IsRefused(string? header) => RefusedAsync(header);

    [Fact]
    public async Task LegacyToken_IsTakenExactlyAsItIs()
    {
        Assert.Matches("^[0-9a-zA-Z=]{64,192}$", fixture.Emulator.LegacyToken);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"Token {fixture.Emulator.LegacyToken}"));
        await RefusedAsync($"Token {fixture.Emulator.LegacyToken.ToUpperInvariant()}");
    }

    private async Task RefusedAsync(string? header)
    {
        using var response = await SendAsync(header);
        Assert.Equal("Invalid token", await ApiCaller.DetailAsync(response, HttpStatusCode.Unauthorized));
    }

    private async Task<HttpStatusCode> StatusAsync(string header)
    {
        using var response = await SendAsync(header);
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(string? header)
    {
        using var anonymous = ApiCaller.Anonymous(fixture.Emulator);
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/alerts/?limit=1");
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        return await anonymous.SendAsync(request);
    }
}
