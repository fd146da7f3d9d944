using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using DefenderForCloudApps.Tests.Shared.SignIn;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.Libraries;

/// <summary>Users of public and confidential applications, by MSAL.</summary>
public sealed class MsalUserTests : IClassFixture<IssuerFixture>, IDisposable
{
    private static readonly string[] s_scopes = [IssuerCaller.ReadScope];

    private readonly IssuerFixture _fixture;
    private readonly EmulatorHttp _http;
    private readonly EmulatedApplication _application;

    public MsalUserTests(IssuerFixture fixture)
    {
        _fixture = fixture;
        _http = new EmulatorHttp(fixture.Emulator);
        _application = fixture.Emulator.Directory.RegisterApplication("Console", isPublicClient: true);
    }

    private EmulatedUser Bob => _fixture.Caller.User("bob");

    [Fact]
    public async Task Browser_WithConsent_SignsInAndIsSilentAfterwards()
    {
        var application = Public().WithRedirectUri("http://localhost").Build();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var result = await application.AcquireTokenInteractive(s_scopes).WithUseEmbeddedWebView(false)
            .WithSystemWebViewOptions(new SystemWebViewOptions { OpenBrowserAsync = address => WalkAsync(address, Bob) })
            .ExecuteAsync(timeout.Token);
        Assert.Equal(("bob@contoso.example", $"{Bob.ObjectId}.{_fixture.Emulator.TenantId}"), (result.Account.Username, result.Account.HomeAccountId.Identifier));

        var silent = await application.AcquireTokenSilent(s_scopes, result.Account).ExecuteAsync();
        Assert.Equal(TokenSource.Cache, silent.AuthenticationResultMetadata.TokenSource);
        var refreshed = await application.AcquireTokenSilent(s_scopes, result.Account).WithForceRefresh(true).ExecuteAsync();
        Assert.NotEqual(result.AccessToken, refreshed.AccessToken);
        var challenged = await application.AcquireTokenSilent(s_scopes, result.Account)
            .WithClaims("""{"access_token":{"acrs":{"essential":true,"value":"c1"}}}""").ExecuteAsync();
        Assert.Equal(["c1"], new JsonWebToken(challenged.AccessToken).GetPayloadValue<string[]>("acrs"));
        var missing = await Assert.ThrowsAsync<MsalUiRequiredException>(() => application.AcquireTokenSilent([$"{IssuerCaller.Resource}/Discovery.read"], result.Account).ExecuteAsync());
        Assert.Equal((UiRequiredExceptionClassification.ConsentRequired, "invalid_grant"), (missing.Classification, missing.ErrorCode));
        Assert.StartsWith("AADSTS65001: ", missing.Message);
    }

    [Fact]
    public async Task Browser_WhoseUserDeclines_IsCancelled()
    {
        var application = Public().WithRedirectUri("http://localhost").Build();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var exception = await Assert.ThrowsAnyAsync<MsalException>(() => application.AcquireTokenInteractive(s_scopes).WithUseEmbeddedWebView(false)
            .WithSystemWebViewOptions(new SystemWebViewOptions { OpenBrowserAsync = address => WalkAsync(address, Bob, accept: false) })
            .ExecuteAsync(timeout.Token));
        // What MSAL makes of access_denied.
        Assert.Equal(MsalError.AuthenticationCanceledError, exception.ErrorCode);
    }

    [Fact]
    public async Task DeviceCode_SignsIn()
    {
        var result = await Public().Build().AcquireTokenWithDeviceCode(s_scopes, async device =>
        {
            Assert.EndsWith("/devicelogin", device.VerificationUrl);
            using var browser = new Browser(_fixture.Emulator);
            await (await browser.GoAsync(device.VerificationUrl)).SubmitAsync(("user_code", device.UserCode));
            await (await browser.SignInAsync(Bob)).AcceptAsync();
        }).ExecuteAsync();
        Assert.Equal("bob@contoso.example", result.Account.Username);
    }

    [Fact]
    public async Task NameAndPassword_SignIn_AndTheSecondFactorIsAnException()
    {
        _fixture.Emulator.Directory.Consent(_application.ClientId, null, "Investigation.read");
        var application = Public().Build();
#pragma warning disable CS0618 // What the service documents, MSAL advises against; it is here to be tried.
        var result = await application.AcquireTokenByUsernamePassword(s_scopes, Bob.UserPrincipalName, Bob.Password).ExecuteAsync();
        Assert.Equal("bob@contoso.example", result.Account.Username);
        var carol = _fixture.Caller.User("carol");
        var exception = await Assert.ThrowsAnyAsync<MsalUiRequiredException>(
            () => application.AcquireTokenByUsernamePassword(s_scopes, carol.UserPrincipalName, carol.Password).ExecuteAsync());
#pragma warning restore CS0618
        Assert.StartsWith("AADSTS50076: ", exception.Message);
        Assert.Equal(UiRequiredExceptionClassification.BasicAction, exception.Classification);
        Assert.Contains("capolids", exception.Claims);
    }

    [Fact]
    public async Task RevokedUser_MustSignInAgain()
    {
        await using var emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess });
        using var http = new EmulatorHttp(emulator);
        var mdca = emulator.Applications.Single(static application => application.Name == "mdca");
        emulator.Directory.Consent(mdca.ClientId, null, "Investigation.read");
        var application = PublicClientApplicationBuilder.Create(mdca.ClientId).WithAuthority(emulator.Authority.OriginalString, false)
            .WithInstanceDiscovery(false).WithHttpClientFactory(http).Build();
#pragma warning disable CS0618
        var result = await application.AcquireTokenByUsernamePassword(s_scopes, emulator.Users[1].UserPrincipalName, emulator.Users[1].Password).ExecuteAsync();
#pragma warning restore CS0618
        emulator.Directory.RevokeTokens("bob@contoso.example");
        var exception = await Assert.ThrowsAsync<MsalUiRequiredException>(() => application.AcquireTokenSilent(s_scopes, result.Account).WithForceRefresh(true).ExecuteAsync());
        Assert.StartsWith("AADSTS50173: ", exception.Message);
    }

    [Fact]
    public async Task WebApplication_RedeemsItsCode()
    {
        var portal = _fixture.Caller.Application("SOC portal");
        _fixture.Emulator.Directory.Consent(portal.ClientId, null, "Investigation.read");
        var application = Confidential(portal).WithRedirectUri("https://localhost:5001/signin-oidc").Build();
        var address = await application.GetAuthorizationRequestUrl(s_scopes).WithPkce(out var verifier).ExecuteAsync();
        using var browser = new Browser(_fixture.Emulator);
        await (await browser.GoAsync(address.OriginalString)).SignInAsync(Bob);
        var code = browser.Left is null ? browser.Fields()["code"] : browser.Answer()["code"];
        var result = await application.AcquireTokenByAuthorizationCode(s_scopes, code).WithPkceCodeVerifier(verifier).ExecuteAsync();
        Assert.Equal("bob@contoso.example", result.Account.Username);
    }

    [Fact]
    public async Task WebApi_CallsOnBehalfOfItsCaller()
    {
        var api = _fixture.Caller.Application("SOC API");
        var assertion = (await _fixture.Caller.TokenAsync(200, _fixture.Caller.Password(Bob, $"{api.IdentifierUri!.OriginalString}/access_as_user")))["access_token"]!.GetValue<string>();
        var result = await Confidential(api).Build().AcquireTokenOnBehalfOf(s_scopes, new UserAssertion(assertion)).ExecuteAsync();
        Assert.Equal("bob@contoso.example", new JsonWebToken(result.AccessToken).GetPayloadValue<string>("upn"));
    }

    [Fact]
    public async Task Organizations_AreTheUsersOwn()
    {
        _fixture.Emulator.Directory.Consent(_application.ClientId, null, "Investigation.read");
        var application = PublicClientApplicationBuilder.Create(_application.ClientId)
            .WithAuthority(new Uri(_fixture.Emulator.Authority, "/organizations").OriginalString, false)
            .WithInstanceDiscovery(false).WithHttpClientFactory(_http).Build();
#pragma warning disable CS0618
        var result = await application.AcquireTokenByUsernamePassword(s_scopes, Bob.UserPrincipalName, Bob.Password).ExecuteAsync();
#pragma warning restore CS0618
        Assert.Equal(_fixture.Emulator.TenantId, result.TenantId);
    }

    public void Dispose() => _http.Dispose();

    private PublicClientApplicationBuilder Public() => PublicClientApplicationBuilder
        .Create(_application.ClientId)
        .WithAuthority(_fixture.Emulator.Authority.OriginalString, validateAuthority: false)
        .WithInstanceDiscovery(false)
        .WithHttpClientFactory(_http);

    private ConfidentialClientApplicationBuilder Confidential(EmulatedApplication application) => ConfidentialClientApplicationBuilder
        .Create(application.ClientId)
        .WithClientSecret(application.ClientSecret)
        .WithAuthority(_fixture.Emulator.Authority.OriginalString, validateAuthority: false)
        .WithInstanceDiscovery(false)
        .WithHttpClientFactory(_http);

    /// <summary>Walks through the pages, and brings the answer to the port on which MSAL listens.</summary>
    private async Task WalkAsync(Uri address, EmulatedUser user, bool accept = true)
    {
        using var browser = new Browser(_fixture.Emulator);
        await (await browser.GoAsync(address.OriginalString)).SignInAsync(user);
        await (accept ? browser.AcceptAsync() : browser.CancelAsync());
        // MSAL listens once the browser is open, which is when this returns: the answer comes later.
        _ = AnswerAsync(browser.Left, browser.Left is null ? new Uri(browser.Action) : null, browser.Fields());
    }

    private static async Task AnswerAsync(Uri? left, Uri? action, Dictionary<string, string> fields)
    {
        using var http = new HttpClient();
        await LoopbackListener.WaitForAsync((left ?? action!).Port);
        using var form = new FormUrlEncodedContent(fields);
        using var response = left is not null ? await http.GetAsync(left) : await http.PostAsync(action, form);
    }
}
