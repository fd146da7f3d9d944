using System;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.Libraries;

/// <summary>Applications in their own name, by MSAL.</summary>
public sealed class MsalApplicationTests : IClassFixture<IssuerFixture>, IDisposable
{
    private static readonly string[] s_scopes = [IssuerCaller.DefaultScope];

    private readonly IssuerFixture _fixture;
    private readonly EmulatorHttp _http;
    private readonly EmulatedApplication _application;

    public MsalApplicationTests(IssuerFixture fixture)
    {
        _fixture = fixture;
        _http = new EmulatorHttp(fixture.Emulator);
        _application = fixture.Emulator.Directory.RegisterApplication("Daemon", permissions: ["Investigation.read"]);
    }

    [Fact]
    public async Task Secret_SignsIn() => await SignedInAsync(Builder().WithClientSecret(_application.ClientSecret));

    [Fact]
    public async Task Secret_ByTheAddressOfTheIssuer_SignsIn() => await SignedInAsync(ConfidentialClientApplicationBuilder
        .Create(_application.ClientId).WithOidcAuthority($"{_fixture.Emulator.Authority}/v2.0").WithHttpClientFactory(_http).WithClientSecret(_application.ClientSecret));

    [Fact]
    public async Task Secret_ThatIsWrong_IsAnExceptionWithTheNumber()
    {
        var exception = await Assert.ThrowsAsync<MsalServiceException>(() => SignedInAsync(Builder().WithClientSecret("wrong-secret")));
        Assert.Equal(("invalid_client", 401), (exception.ErrorCode, exception.StatusCode));
        Assert.Contains("AADSTS7000215: ", exception.Message);
        Assert.NotEmpty(exception.CorrelationId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Certificate_SignsIn(bool sendX5C)
    {
        using var certificate = sendX5C
            ? _fixture.Emulator.Directory.IssueCertificate(_application.ClientId, "daemon.contoso.example")
            : _fixture.Emulator.Directory.CreateCertificate(_application.ClientId);
        await SignedInAsync(Builder().WithCertificate(certificate, sendX5C));
    }

    [Fact]
    public async Task WorkloadIdentity_SignsIn()
    {
        _fixture.Emulator.Directory.AddFederatedCredential(_application.ClientId, "system:serviceaccount:soc:collector");
        await SignedInAsync(Builder().WithClientAssertion((CancellationToken _) => Task.FromResult(_fixture.Emulator.CreateWorkloadToken("system:serviceaccount:soc:collector"))));
    }

    [Fact]
    public async Task Capability_IsInTheToken()
    {
        var token = await SignedInAsync(Builder().WithClientSecret(_application.ClientSecret).WithClientCapabilities(["cp1"]));
        Assert.Equal(["cp1"], token.GetPayloadValue<string[]>("xms_cc"));
    }

    [Fact]
    public async Task InstanceDiscovery_WithValidation_StaysWithTheEmulator() => await SignedInAsync(ConfidentialClientApplicationBuilder
        .Create(_application.ClientId).WithAuthority(_fixture.Emulator.Authority.OriginalString, validateAuthority: true).WithInstanceDiscovery(false)
        .WithHttpClientFactory(_http).WithClientSecret(_application.ClientSecret));

    public void Dispose() => _http.Dispose();

    private ConfidentialClientApplicationBuilder Builder() => ConfidentialClientApplicationBuilder
        .Create(_application.ClientId)
        .WithAuthority(_fixture.Emulator.Authority.OriginalString, validateAuthority: false)
        .WithInstanceDiscovery(false)
        .WithHttpClientFactory(_http);

    private static async Task<JsonWebToken> SignedInAsync(ConfidentialClientApplicationBuilder builder)
    {
        var result = await builder.Build().AcquireTokenForClient(s_scopes).ExecuteAsync();
        Assert.Equal(TokenSource.IdentityProvider, result.AuthenticationResultMetadata.TokenSource);
        Assert.NotNull(result.AuthenticationResultMetadata.RefreshOn);
        var token = new JsonWebToken(result.AccessToken);
        Assert.Equal(["Investigation.read"], token.GetPayloadValue<string[]>("roles"));
        return token;
    }
}
