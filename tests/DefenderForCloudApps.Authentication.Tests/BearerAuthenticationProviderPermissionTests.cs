using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class BearerAuthenticationProviderPermissionTests
{
    private static readonly OperationSecurity s_security = new OperationSecurity()
        .Or(SecurityScheme.OAuth2("userContext"), "Investigation.manage")
        .Or(SecurityScheme.OAuth2("userContext"), "Investigation.read");

    [Fact]
    public async Task Authenticate_RequestOfOperation_HandsPermissionsToAnyProvider()
    {
        var tokens = new Tokens("opaque");

        await AuthenticateAsync(tokens, new() { ["claims"] = "e30=" });

        Assert.Equal(["Investigation.read", "Investigation.manage"], Assert.IsType<string[]>(tokens.Context!["permissions"]));
        Assert.Equal("e30=", tokens.Context["claims"]);
    }

    [Fact]
    public async Task Authenticate_TokenWithoutThePermission_ThrowsAndSetsNoHeader()
    {
        var request = Request();

        var exception = await Assert.ThrowsAsync<MissingPermissionException>(() => new BearerAuthenticationProvider(
            new Tokens(Jwt.With("""{"scp":"Discovery.read"}""")), AllowedHosts.AllClouds).AuthenticateRequestAsync(request));

        Assert.Equal(["Discovery.read"], exception.Granted);
        Assert.False(request.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Authenticate_TokenWithPermissions_LeavesThemForTheErrorOfARefusal()
    {
        var request = await AuthenticateAsync(new Tokens(Jwt.With("""{"roles":["Investigation.read"]}""")));

        Assert.Equal(["Investigation.read"], request.GetRequestOption<GrantedScopes>()!.Scopes);
    }

    [Fact]
    public async Task Authenticate_OpaqueToken_SaysThatItDoesNotTell()
    {
        var request = await AuthenticateAsync(new Tokens("opaque"));

        Assert.Equal(["Bearer opaque"], request.Headers["Authorization"]);
        Assert.Null(request.GetRequestOption<GrantedScopes>()!.Scopes);
        Assert.Contains("does not tell", request.GetRequestOption<GrantedScopes>()!.ToString());
    }

    [Fact]
    public async Task Authenticate_LegacyToken_SaysWhoseRightsItHas()
    {
        var request = Request();

        await new LegacyTokenAuthenticationProvider(new string('a', 64), AllowedHosts.AllClouds).AuthenticateRequestAsync(request);

        Assert.Equal(
            "the legacy token has the rights of the person who issued it in the portal",
            request.GetRequestOption<GrantedScopes>()!.ToString());
    }

    private static async Task<RequestInformation> AuthenticateAsync(Tokens tokens, Dictionary<string, object>? context = null)
    {
        var request = Request();
        await new BearerAuthenticationProvider(tokens, AllowedHosts.AllClouds).AuthenticateRequestAsync(request, context);
        return request;
    }

    private static RequestInformation Request()
    {
        var request = new RequestInformation
        {
            HttpMethod = Method.GET,
            URI = new Uri("https://contoso.eu.portal.cloudappsecurity.com/api/v1/alerts/"),
        };
        request.AddRequestOptions([s_security]);
        return request;
    }

    private sealed class Tokens(string token) : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public Dictionary<string, object>? Context { get; private set; }

        public Task<string> GetAuthorizationTokenAsync(
            Uri uri, Dictionary<string, object>? additionalAuthenticationContext, CancellationToken cancellationToken)
        {
            Context = additionalAuthenticationContext;
            return Task.FromResult(token);
        }
    }
}
