using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Tests.Support;
using DefenderForCloudApps.Emulator.Faults;
using Xunit;

#pragma warning disable MDCA001

namespace DefenderForCloudApps.Authentication.Tests;

/// <summary>
/// Runs each way to sign a user in, to success and to failure, and looks for every secret in all that it left: exceptions,
/// the text of its objects, and activities of every source.
/// </summary>
public sealed class UserSecretsTests : IClassFixture<EmulatedTenant>, IDisposable
{
    private static readonly Uri s_redirect = new("https://localhost:5001/signin-oidc");
    private static readonly TokenRequest s_read = new() { Permissions = ["Investigation.read"] };
    private static readonly TokenRequest s_manage = new() { Permissions = ["Investigation.manage"] };

    private readonly EmulatedTenant _tenant;
    private readonly ConcurrentQueue<string> _left = new();
    private readonly List<string> _secrets = [];
    private readonly ActivityListener _listener;

    public UserSecretsTests(EmulatedTenant tenant)
    {
        _tenant = tenant;
        _listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _left.Enqueue(string.Join(
                '\n',
                activity.TagObjects.Select(tag => $"{activity.DisplayName} {tag.Key}={tag.Value}")
                    .Concat(activity.Events.SelectMany(happened => happened.Tags).Select(tag => $"{tag.Key}={tag.Value}")))),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Browser_LeavesNoSecret()
    {
        using var browser = new SignInBrowser(_tenant, "bob@contoso.example");
        _secrets.Add(_tenant.User("bob").Password);
        var credential = new InteractiveBrowserCredential(_tenant.TenantId, _tenant.Mdca, new InteractiveBrowserCredentialOptions
        {
            Authority = _tenant.Authority,
            HttpClient = _tenant.CreateClient(),
            AllowedHosts = EmulatedTenant.Hosts,
            OpenBrowser = browser.OpenAsync,
        });

        await SucceedAsync(credential);
        _secrets.Add(browser.Answer["code"]);
        browser.Accepts = false;
        await FailAsync(() => credential.GetTokenAsync(s_manage));

        AssertNothingFound();
    }

    [Fact]
    public async Task DeviceCode_LeavesNoSecret()
    {
        using var browser = new SignInBrowser(_tenant, "bob@contoso.example");
        _secrets.Add(_tenant.User("bob").Password);
        var credential = new DeviceCodeCredential(
            _tenant.TenantId,
            _tenant.Mdca,
            (prompt, _) =>
            {
                _left.Enqueue(prompt.ToString()!);
                _secrets.Add(browser.UserCode = prompt.UserCode);
                return browser.OpenAsync(prompt.Address);
            },
            new DeviceCodeCredentialOptions { Authority = _tenant.Authority, HttpClient = _tenant.CreateClient(), AllowedHosts = EmulatedTenant.Hosts });

        await SucceedAsync(credential);
        browser.Accepts = false;
        await FailAsync(() => credential.GetTokenAsync(s_manage));

        AssertNothingFound();
    }

    [Fact]
    public async Task Password_LeavesNoSecret()
    {
        _tenant.Emulator.Directory.Consent(_tenant.Mdca, "alice@contoso.example", "Investigation.read");
        var options = new UsernamePasswordCredentialOptions { Authority = _tenant.Authority, HttpClient = _tenant.CreateClient(), AllowedHosts = EmulatedTenant.Hosts };
        _secrets.AddRange([_tenant.User("alice").Password, "wrong+password/with=signs"]);

        await SucceedAsync(new UsernamePasswordCredential(_tenant.TenantId, _tenant.Mdca, "alice@contoso.example", _secrets[0], options));
        await FailAsync(() => new UsernamePasswordCredential(_tenant.TenantId, _tenant.Mdca, "alice@contoso.example", _secrets[1], options).GetTokenAsync(s_read));

        AssertNothingFound();
    }

    [Fact]
    public async Task OnBehalfOf_LeavesNoSecret()
    {
        var (api, assertion) = (_tenant.Application("SOC API"), await _tenant.AssertionOfAsync("bob"));
        var options = new OnBehalfOfCredentialOptions { Authority = _tenant.Authority, HttpClient = _tenant.CreateClient(), AllowedHosts = EmulatedTenant.Hosts };
        _secrets.AddRange([api.ClientSecret, assertion, "wrong+secret/of=api"]);

        await SucceedAsync(new OnBehalfOfCredential(_tenant.TenantId, api.ClientId, api.ClientSecret, assertion, options));
        await FailAsync(() => new OnBehalfOfCredential(_tenant.TenantId, api.ClientId, api.ClientSecret, assertion, options).GetTokenAsync(s_manage));
        await FailAsync(() => new OnBehalfOfCredential(_tenant.TenantId, api.ClientId, _secrets[2], assertion + "x", options).GetTokenAsync(s_read));

        AssertNothingFound();
    }

    [Fact]
    public async Task AuthorizationCode_LeavesNoSecret()
    {
        var portal = _tenant.Application("SOC portal");
        var options = new AuthorizationCodeCredentialOptions { Authority = _tenant.Authority, HttpClient = _tenant.CreateClient(), AllowedHosts = EmulatedTenant.Hosts };
        var credential = new AuthorizationCodeCredential(_tenant.TenantId, portal.ClientId, portal.ClientSecret, s_redirect, options);
        using var browser = new SignInBrowser(_tenant, "alice@contoso.example");
        var request = await credential.CreateRequestAsync(s_read);
        await browser.WalkAsync(request.Address);
        _secrets.AddRange([portal.ClientSecret, browser.Answer["code"], request.State, request.Nonce, request.CodeVerifier, _tenant.User("alice").Password]);
        _left.Enqueue(request.ToString()!);

        await credential.RedeemAsync(request, browser.Answer);
        await SucceedAsync(credential);
        await FailAsync(() => credential.RedeemAsync(request, browser.Answer));
        await FailAsync(() => credential.RedeemAsync(
            new AuthorizationRequest(request.Address, request.State, request.Nonce, request.CodeVerifier), browser.Answer));

        AssertNothingFound();
    }

    /// <summary>Signs in, calls the API, and has the API refuse the call.</summary>
    private async Task SucceedAsync(CloudAppsCredential credential)
    {
        var token = await credential.GetTokenAsync(s_read);
        _secrets.Add(token.Value);
        _left.Enqueue($"{token} {token.Description} {credential}");
        using var client = _tenant.CreateApiClient(credential);
        await client.Activities.ListPageAsync();
        var fault = _tenant.Emulator.Faults.Add(new RevokedTokenFault { Times = 1 });
        await FailAsync(() => client.Activities.ListPageAsync());
        _tenant.Emulator.Faults.Remove(fault);
        _tenant.Emulator.Faults.Clear();
    }

    private async Task FailAsync<T>(Func<Task<T>> call) => _left.Enqueue((await Assert.ThrowsAnyAsync<Exception>(call)).ToString());

    private void AssertNothingFound()
    {
        var left = string.Join('\n', _left);

        // The search sees what it should: the calls are there, without what they carried.
        Assert.Contains("/oauth2/v2.0/token", left, StringComparison.Ordinal);
        Assert.Contains("Exception", left, StringComparison.Ordinal);
        Assert.All(_secrets.Distinct(), secret =>
        {
            Assert.True(secret.Length >= 8, "Too short to be looked for.");
            Assert.DoesNotContain(secret, left, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Uri.EscapeDataString(secret), left, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(WebUtility.UrlEncode(secret), left, StringComparison.OrdinalIgnoreCase);
        });
    }
}
