using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class DeviceCodeCredentialTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    private static readonly TokenRequest s_alerts = new() { Permissions = ["Discovery.read", "Investigation.read"] };

    [Fact]
    public async Task GetToken_CodeEnteredElsewhere_SignsTheUserIn()
    {
        using var browser = new SignInBrowser(tenant, "alice@contoso.example");
        var prompts = new List<DeviceCodePrompt>();
        var credential = Credential((prompt, _) =>
        {
            prompts.Add(prompt);
            browser.UserCode = prompt.UserCode;
            return browser.OpenAsync(prompt.Address);
        });

        var token = await credential.GetTokenAsync(s_alerts);
        var again = await credential.GetTokenAsync(s_alerts);

        var prompt = Assert.Single(prompts);
        Assert.Equal("alice@contoso.example", token.Account);
        Assert.Equal(token.Value, again.Value);
        Assert.Equal(["Discovery.read"], browser.Consents[0]);
        Assert.Contains(prompt.UserCode, prompt.Message);
        Assert.StartsWith("https://localhost/", prompt.Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.True(prompt.ExpiresOn > DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task GetToken_ManyCallers_ShowOneCode()
    {
        using var browser = new SignInBrowser(tenant, "bob@contoso.example");
        var shown = 0;
        var credential = Credential((prompt, _) =>
        {
            Interlocked.Increment(ref shown);
            browser.UserCode = prompt.UserCode;
            return browser.OpenAsync(prompt.Address);
        });

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => credential.GetTokenAsync(s_alerts))));

        Assert.Equal(1, shown);
    }

    [Fact]
    public async Task GetToken_UserDeclines_SaysSo()
    {
        using var browser = new SignInBrowser(tenant, "bob@contoso.example") { Accepts = false };

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => Credential((prompt, _) =>
        {
            browser.UserCode = prompt.UserCode;
            return browser.OpenAsync(prompt.Address);
        }).GetTokenAsync(s_alerts));

        Assert.Contains("declined", exception.Message);
        Assert.Contains("sign in again and accept", exception.Message);
    }

    [Theory]
    [InlineData("""{"error":"expired_token","error_description":"AADSTS70020: This device code has expired."}""", "AADSTS70020", "The code was not entered in time (AADSTS70020): start the sign-in again.")]
    [InlineData("""{"error":"authorization_declined","error_description":"Declined."}""", "authorization_declined", "The sign-in was declined (authorization_declined): start again and accept it if you trust the application.")]
    [InlineData("""{"error":"bad_verification_code","error_description":"AADSTS70018: Not valid."}""", "AADSTS70018", "The code is not valid (AADSTS70018): start the sign-in again.")]
    public async Task GetToken_IssuerEndsTheWait_SaysWhy(string answer, string code, string sentence)
    {
        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Credential((_, _) => Task.CompletedTask, new PollAnswers(tenant, answer)).GetTokenAsync(s_alerts));

        Assert.Equal(code, exception.ErrorCode);
        Assert.Equal(sentence, exception.Message);
    }

    [Fact]
    public async Task GetToken_ToldToSlowDown_GoesOnMoreSlowly()
    {
        using var browser = new SignInBrowser(tenant, "alice@contoso.example");
        var credential = Credential(
            (prompt, _) =>
            {
                browser.UserCode = prompt.UserCode;
                return browser.OpenAsync(prompt.Address);
            },
            new PollAnswers(tenant, """{"error":"slow_down","error_description":"AADSTS70016: Slow down."}"""));

        Assert.NotNull((await credential.GetTokenAsync(s_alerts)).Account);
    }

    [Fact]
    public async Task GetToken_CallerCancels_EndsTheWait()
    {
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Credential((_, _) => cancellation.CancelAsync()).GetTokenAsync(s_alerts, cancellation.Token));
    }

    [Fact]
    public async Task GetToken_ConfidentialApplication_SaysHowToAllowIt()
    {
        var credential = new DeviceCodeCredential(
            tenant.TenantId, tenant.Application("SOC portal").ClientId, (_, _) => Task.CompletedTask, Options(tenant.CreateClient()));

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.GetTokenAsync(s_alerts));

        Assert.Equal("AADSTS7000218", exception.ErrorCode);
        Assert.Contains("allow public client flows", exception.Message);
    }

    [Fact]
    public async Task GetToken_PromptThatFails_IsTheCallersOwnException()
        => await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => Credential(
            (_, _) => throw new CloudAppsAuthenticationException("No terminal.")).GetTokenAsync(s_alerts));

    private DeviceCodeCredential Credential(Func<DeviceCodePrompt, CancellationToken, Task> show, HttpMessageHandler? handler = null) =>
        new(tenant.TenantId, tenant.Mdca, show, Options(handler is null ? tenant.CreateClient() : new HttpClient(handler)));

    private DeviceCodeCredentialOptions Options(HttpClient client) => new()
    {
        Authority = tenant.Authority,
        HttpClient = client,
        AllowedHosts = EmulatedTenant.Hosts,
    };

    /// <summary>Answers the first poll in place of the issuer.</summary>
    private sealed class PollAnswers(EmulatedTenant tenant, string answer) : DelegatingHandler(tenant.Emulator.CreateHandler())
    {
        private bool _answered;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_answered || !request.RequestUri!.AbsolutePath.EndsWith("/token", StringComparison.Ordinal))
            {
                return await base.SendAsync(request, cancellationToken);
            }

            _answered = true;
            return new HttpResponseMessage(HttpStatusCode.BadRequest)
            {
                Content = new StringContent(answer, Encoding.UTF8, "application/json"),
                RequestMessage = request,
            };
        }
    }
}
