using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime;
using Xunit;

namespace Specwright.Wire.Tests.Security;

public sealed class SchemeTests
{
    private const string Document = """
        security: [{ header: [] }]
        paths:
          /header: { get: { operationId: header, responses: { '204': { description: Ok. } } } }
          /nothing: { get: { operationId: nothing, security: [], responses: { '204': { description: Ok. } } } }
          /query: { get: { operationId: query, security: [{ query: [] }], parameters: [{ name: a, in: query, schema: { type: string } }], responses: { '204': { description: Ok. } } } }
          /cookie: { get: { operationId: cookie, security: [{ cookie: [] }], parameters: [{ name: a, in: cookie, schema: { type: string } }], responses: { '204': { description: Ok. } } } }
          /basic: { get: { operationId: basic, security: [{ basic: [] }], responses: { '204': { description: Ok. } } } }
          /bearer: { get: { operationId: bearer, security: [{ bearer: [] }], responses: { '204': { description: Ok. } } } }
          /digest: { get: { operationId: digest, security: [{ digest: [] }], responses: { '204': { description: Ok. } } } }
          /oauth: { get: { operationId: oauth, security: [{ oauth: [read, write] }], responses: { '204': { description: Ok. } } } }
          /oidc: { get: { operationId: oidc, security: [{ oidc: [openid] }], responses: { '204': { description: Ok. } } } }
          /mtls: { get: { operationId: mtls, security: [{ mtls: [] }], responses: { '204': { description: Ok. } } } }
          /both: { get: { operationId: both, security: [{ header: [], query: [] }], responses: { '204': { description: Ok. } } } }
          /either: { get: { operationId: either, security: [{ basic: [], query: [] }, { oauth: [read] }, { header: [] }], responses: { '204': { description: Ok. } } } }
          /optional: { get: { operationId: optional, security: [{}, { header: [] }], responses: { '204': { description: Ok. } } } }
          /twice: { get: { operationId: twice, security: [{ basic: [], bearer: [] }], responses: { '204': { description: Ok. } } } }
          /elsewhere: { get: { operationId: elsewhere, servers: [{ url: 'http://localhost:1' }], responses: { '204': { description: Ok. } } } }
        components:
          securitySchemes:
            header: { type: apiKey, in: header, name: X-Key }
            query: { type: apiKey, in: query, name: api key }
            cookie: { type: apiKey, in: cookie, name: session }
            basic: { type: http, scheme: Basic }
            bearer: { type: http, scheme: bearer }
            digest: { type: http, scheme: Digest }
            oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://x.example', scopes: { read: r, write: w } } } }
            oidc: { type: openIdConnect, openIdConnectUrl: 'https://x.example/.well-known/openid-configuration' }
            mtls: { type: mutualTLS }
        """;

    private const string Key = "k-0123456789 +&=";

    private static readonly SecurityScheme s_header = SecurityScheme.ApiKey("header", ApiKeyPlace.Header, "X-Key");
    private static readonly SecurityScheme s_query = SecurityScheme.ApiKey("query", ApiKeyPlace.Query, "api key");
    private static readonly SecurityScheme s_cookie = SecurityScheme.ApiKey("cookie", ApiKeyPlace.Cookie, "session");
    private static readonly SecurityScheme s_basic = SecurityScheme.Http("basic", "Basic");
    private static readonly SecurityScheme s_bearer = SecurityScheme.Http("bearer", "bearer");
    private static readonly SecurityScheme s_digest = SecurityScheme.Http("digest", "Digest");
    private static readonly SecurityScheme s_oauth = SecurityScheme.OAuth2("oauth");
    private static readonly SecurityScheme s_oidc = SecurityScheme.OpenIdConnect("oidc", "https://x.example/.well-known/openid-configuration");
    private static readonly SecurityScheme s_mtls = SecurityScheme.MutualTls("mtls");

    [Fact]
    public async Task Schemes_Generated_AreThoseOfTheDocument()
    {
        await using var server = await LoopbackServer.StartJsonAsync("{}");
        SecurityScheme[] expected = [s_header, s_query, s_cookie, s_basic, s_bearer, s_digest, s_oauth, s_oidc, s_mtls];

        Assert.Equal(expected, await Client.RunAsync(server, """
            return new[]
            {
                WireClientSecurity.Header, WireClientSecurity.Query, WireClientSecurity.Cookie, WireClientSecurity.Basic,
                WireClientSecurity.Bearer, WireClientSecurity.Digest, WireClientSecurity.Oauth, WireClientSecurity.Oidc, WireClientSecurity.Mtls,
            };
            """));
        Assert.Empty(Client.Diagnostics);
    }

    [Theory]
    [InlineData("HeaderAsync()", "X-Key", Key)]
    [InlineData("BasicAsync()", "Authorization", "Basic w7xzZXI6cGE6c3M=")]
    [InlineData("BearerAsync()", "Authorization", "Bearer to.ken==")]
    [InlineData("DigestAsync()", "Authorization", "Digest username=\"u\"")]
    [InlineData("OauthAsync()", "Authorization", "Bearer read-write")]
    [InlineData("OidcAsync()", "Authorization", "Bearer openid-https")]
    [InlineData("CookieAsync()", "Cookie", "session=cookie-secret")]
    [InlineData("CookieAsync(\"b\")", "Cookie", "a=b; session=cookie-secret")]
    [InlineData("OptionalAsync()", "X-Key", Key)]
    public async Task Credential_OfEveryKind_IsSentWhereItsSchemeSays(string call, string header, string value)
    {
        var request = await SendAsync(call, All);

        Assert.Equal(value, request.Headers[header]);
        Assert.DoesNotContain("k-0123456789", request.Target);
    }

    [Theory]
    [InlineData("QueryAsync()", "/query?api%20key=k-0123456789%20%2B%26%3D")]
    [InlineData("QueryAsync(\"x y\")", "/query?a=x%20y&api%20key=k-0123456789%20%2B%26%3D")]
    public async Task Key_InTheQuery_StandsBehindTheParameters(string call, string target)
    {
        var request = await SendAsync(call, All);

        Assert.Equal(target, request.Target);
        Assert.False(request.Headers.ContainsKey("X-Key"));
    }

    [Fact]
    public async Task Operation_ThatRequiresNothing_GetsNothing()
    {
        var request = await SendAsync("NothingAsync()", All);

        Assert.Equal("/nothing", request.Target);
        Assert.DoesNotContain("X-Key", request.Headers.Keys);
        Assert.DoesNotContain("Authorization", request.Headers.Keys);
        Assert.DoesNotContain("Cookie", request.Headers.Keys);
    }

    [Fact]
    public async Task Alternative_OfSeveralSchemes_GetsThemAll()
    {
        var request = await SendAsync("BothAsync()", All);

        Assert.Equal(Key, request.Headers["X-Key"]);
        Assert.StartsWith("/both?api%20key=", request.Target);
    }

    [Fact]
    public async Task Alternatives_TheFirstWithAllItsCredentials_IsTaken()
    {
        var request = await SendAsync("EitherAsync()", provider => provider.Basic(s_basic, "u", "p").ApiKey(s_header, Key).Bearer(s_oauth, "token"));

        Assert.Equal("Bearer token", request.Headers["Authorization"]);
        Assert.DoesNotContain("X-Key", request.Headers.Keys);
        Assert.Equal("/either", request.Target);
    }

    [Fact]
    public async Task OptionalSecurity_WithoutACredential_IsAnonymous()
    {
        var request = await SendAsync("OptionalAsync()", static provider => provider);

        Assert.DoesNotContain("X-Key", request.Headers.Keys);
    }

    [Theory]
    [InlineData("HeaderAsync()", "'header'")]
    [InlineData("EitherAsync()", "'basic' with 'query', or 'oauth', or 'header'")]
    public async Task Operation_WithoutACredential_IsNotSent(string call, string said)
    {
        var error = await RefusedAsync(call, static provider => provider);

        Assert.Contains(said, error.Message);
    }

    [Fact]
    public async Task TwoAuthorizationHeaders_AreRefused() => Assert.Contains(
        "several Authorization headers", (await RefusedAsync("TwiceAsync()", All)).Message);

    [Fact]
    public async Task Certificate_OverHttp_IsRefused() => Assert.Contains("TLS", (await RefusedAsync("MtlsAsync()", All)).Message);

    [Fact]
    public async Task Credential_OverHttp_IsRefusedUnlessSaid()
    {
        await using var server = await LoopbackServer.StartJsonAsync("{}");
        var provider = new SchemeAuthenticationProvider(server.BaseUrl).ApiKey(s_header, Key);

        var error = await Assert.ThrowsAsync<ApiAuthenticationException>(() => Client.RunAsync(server, "await client.HeaderAsync();", provider));

        Assert.Contains("https", error.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Credential_ForAnotherHost_IsRefusedUnlessSaid()
    {
        var error = await RefusedAsync("ElsewhereAsync()", All);

        Assert.Contains("'localhost'", error.Message);
        Assert.DoesNotContain(Key, error.ToString());
        await using var server = await LoopbackServer.StartJsonAsync("{}");
        var provider = All(new SchemeAuthenticationProvider(server.BaseUrl).AllowHttpOnLoopback().AllowHost("localhost:1"));
        await Assert.ThrowsAsync<ApiTransportException>(() => Client.RunAsync(server, "await client.ElsewhereAsync();", provider));
    }

    [Fact]
    public async Task Key_ThatTheServiceRepeats_IsNotInTheError()
    {
        await using var server = await LoopbackServer.StartAsync(static (context, _) => context.AnswerAsync(
            401, "application/json", $$"""{"message":"bad key {{context.Request.Query["api key"]}} in {{context.Request.QueryString}}"}"""));
        var provider = All(new SchemeAuthenticationProvider(server.BaseUrl).AllowHttpOnLoopback());

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => Client.RunAsync(server, "await client.QueryAsync();", provider));

        Assert.Contains("bad key *** in", error.Message);
        Assert.DoesNotContain("0123456789", error.ToString() + error.ContentStart + error.RequestUri);
    }

    [Fact]
    public async Task Header_ThatTheCallerSets_Stays()
    {
        await using var server = await LoopbackServer.StartJsonAsync("{}");
        var provider = All(new SchemeAuthenticationProvider(server.BaseUrl).AllowHttpOnLoopback());

        await Client.RunAsync(server, "await client.CreateOauthRequest().Header(\"Authorization\", \"Own\").SendAsync();", provider);

        Assert.Equal("Own", server.Only.Headers["Authorization"]);
    }

    [Fact]
    public async Task ClaimsChallenge_GetsANewToken()
    {
        await using var server = await LoopbackServer.StartAsync(static (context, number) =>
        {
            context.Response.StatusCode = number == 0 ? 401 : 204;
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_claims\", claims=\"e30=\"";
            return Task.CompletedTask;
        });
        var tokens = 0;
        var provider = new SchemeAuthenticationProvider(server.BaseUrl).AllowHttpOnLoopback()
            .Bearer(s_oauth, (_, _) => Task.FromResult($"token{++tokens}"));

        await Client.RunAsync(server, "await client.OauthAsync();", provider);

        Assert.Equal(["Bearer token1", "Bearer token2"], server.Requests.Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task Token_ThatIsNone_IsRefusedAndNotShown()
    {
        var error = await RefusedAsync("OauthAsync()", static provider => provider.Bearer(s_oauth, static (_, _) => Task.FromResult("secret\r\nX: y")));

        Assert.Contains("'oauth'", error.Message);
        Assert.DoesNotContain("secret", error.ToString());
    }

    [Fact]
    public async Task KiotasOwnProvider_GoesOnWorking()
    {
        await using var server = await LoopbackServer.StartJsonAsync("{}");

        await Client.RunAsync(server, "await client.NothingAsync();", new BaseBearerTokenAuthenticationProvider(new Tokens()));

        Assert.Equal("Bearer https", server.Only.Headers["Authorization"]);
    }

    [Fact]
    public async Task Certificate_OverHttps_IsTheConnectionsMatter()
    {
        RequestInformation request = new() { HttpMethod = Method.GET, URI = new Uri("https://api.example/mtls") };
        request.AddRequestOptions([new OperationSecurity().Or(s_mtls)]);

        await new SchemeAuthenticationProvider(new Uri("https://api.example/v1")).ClientCertificate(s_mtls).AuthenticateRequestAsync(request);

        Assert.Empty(request.Headers.Keys);
    }

    [Fact]
    public void Credential_ThatDoesNotFitItsScheme_IsRefusedAndNotShown()
    {
        SchemeAuthenticationProvider provider = new(new Uri("https://api.example"));
        Action[] misfits =
        [
            () => provider.ApiKey(s_basic, "secret"),
            () => provider.ApiKey(s_header, "secret\r\n"),
            () => provider.ApiKey(s_cookie, "secret; a=b"),
            () => provider.Basic(s_bearer, "secret", "secret"),
            () => provider.Basic(s_basic, "secret:", "secret"),
            () => provider.Bearer(s_basic, "secret"),
            () => provider.Bearer(s_oauth, "secret secret"),
            () => provider.Http(s_oauth, "secret"),
            () => provider.ClientCertificate(s_oauth),
            () => provider.AllowHost("https://secret"),
            () => provider.AllowHost("secret/path"),
        ];

        Assert.All(misfits, misfit => Assert.DoesNotContain("secret", Assert.ThrowsAny<ArgumentException>(misfit).Message));
    }

    private static GeneratedClient Client => GeneratedClient.Of(Document);

    private static SchemeAuthenticationProvider All(SchemeAuthenticationProvider provider) => provider
        .ApiKey(s_header, Key).ApiKey(s_query, Key).ApiKey(s_cookie, "cookie-secret")
        .Basic(s_basic, "üser", "pa:ss").Bearer(s_bearer, "to.ken==").Http(s_digest, "username=\"u\"")
        .Bearer(s_oauth, static (scopes, _) => Task.FromResult(string.Join("-", scopes)))
        .Bearer(s_oidc, new Tokens()).ClientCertificate(s_mtls);

    private static async Task<ReceivedRequest> SendAsync(
        string call, Func<SchemeAuthenticationProvider, SchemeAuthenticationProvider> credentials)
    {
        await using var server = await LoopbackServer.StartJsonAsync("{}");
        var provider = credentials(new SchemeAuthenticationProvider(server.BaseUrl).AllowHttpOnLoopback());
        await Client.RunAsync(server, $"await client.{call};", provider);
        return server.Only;
    }

    private static async Task<ApiAuthenticationException> RefusedAsync(
        string call, Func<SchemeAuthenticationProvider, SchemeAuthenticationProvider> credentials)
    {
        await using var server = await LoopbackServer.StartJsonAsync("{}");
        var provider = credentials(new SchemeAuthenticationProvider(server.BaseUrl).AllowHttpOnLoopback());
        var error = await Assert.ThrowsAsync<ApiAuthenticationException>(() => Client.RunAsync(server, $"await client.{call};", provider));
        Assert.Empty(server.Requests);
        return error;
    }

    private sealed class Tokens : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public Task<string> GetAuthorizationTokenAsync(
            Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
            => Task.FromResult(string.Concat(((string[]?)additionalAuthenticationContext?.GetValueOrDefault("scopes") ?? []).Select(scope => scope + "-")) + "https");
    }
}
