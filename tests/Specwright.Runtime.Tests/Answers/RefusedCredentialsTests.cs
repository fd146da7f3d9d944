using System;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Answers;

public class RefusedCredentialsTests
{
    private static readonly SecurityScheme s_app = SecurityScheme.OAuth2("app");
    private static readonly SecurityScheme s_user = SecurityScheme.OAuth2("user");

    private static readonly OperationSecurity s_security
        = new OperationSecurity().Or(s_app, "alerts.read").Or(s_user, "alerts.read").Or(s_app, "alerts.manage");

    [Fact]
    public async Task Forbidden_CredentialsThatListTheirScopes_NamesTheMissingAndThoseAtHand()
    {
        ApiErrorException error = await RefusedAsync(403, GrantedScopes.Of(["files.read", "files.manage"]), s_security);

        Assert.Equal(
            "Test_Call failed with status 403 (Forbidden): no. It needs alerts.read or alerts.manage; the token has files.read, files.manage.",
            error.Message);
        Assert.Equal(["files.read", "files.manage"], error.GrantedScopes!.Scopes);
    }

    [Fact]
    public async Task Forbidden_CredentialsWithWhatIsNeeded_SaysThatTheReasonIsAnother()
    {
        ApiErrorException error = await RefusedAsync(403, GrantedScopes.Of(["ALERTS.READ"]), s_security);

        Assert.EndsWith(
            "the token has ALERTS.READ, so it is refused for another reason: the rights of who signed in, or the way, which is to be "
            + "'app' or 'user'.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forbidden_CredentialsWithoutScopes_SaysSo()
    {
        ApiErrorException error = await RefusedAsync(403, GrantedScopes.Of([]), s_security);

        Assert.EndsWith("; the token has no permission.", error.Message, StringComparison.Ordinal);
        Assert.Empty(error.GrantedScopes!.Scopes!);
    }

    [Fact]
    public async Task Forbidden_CredentialsThatDoNotListThem_SaysWhatIsKnown()
    {
        ApiErrorException error = await RefusedAsync(403, GrantedScopes.Unlisted("the key has its owner's rights"), s_security);

        Assert.EndsWith("alerts.manage; the key has its owner's rights.", error.Message, StringComparison.Ordinal);
        Assert.Null(error.GrantedScopes!.Scopes);
    }

    [Fact]
    public async Task Forbidden_ProviderThatSaysNothing_NamesWhatIsNeeded()
    {
        ApiErrorException error = await RefusedAsync(403, null, s_security);

        Assert.EndsWith("no. It needs alerts.read or alerts.manage.", error.Message, StringComparison.Ordinal);
        Assert.Null(error.GrantedScopes);
    }

    [Fact]
    public async Task Forbidden_OperationThatNamesNoScope_SaysWhatTheTokenHas()
    {
        ApiErrorException error = await RefusedAsync(403, GrantedScopes.Of(["files.read"]), new OperationSecurity().Or(s_app));

        Assert.EndsWith("no. It is only known that the token has files.read.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forbidden_ScopesNeededTogether_AreNamedTogether()
    {
        ApiErrorException error = await RefusedAsync(403, null, new OperationSecurity().Or(s_app, "a", "b").And(s_user, "c"));

        Assert.EndsWith("It needs a with b with c.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherStatus_CarriesTheScopesAndIsSilentAboutThem()
    {
        ApiErrorException error = await RefusedAsync(404, GrantedScopes.Of(["files.read"]), s_security);

        Assert.Equal("Test_Call failed with status 404 (NotFound): no", error.Message);
        Assert.NotNull(error.GrantedScopes);
    }

    [Theory]
    [InlineData(401, "no. The token is for another service.")]
    [InlineData(403, "the token has files.read.")]
    public async Task Refusal_CredentialsInDoubt_SaysSoWhenTheyAreRefusedAltogether(int status, string end)
    {
        ApiErrorException error = await RefusedAsync(status, GrantedScopes.Of(["files.read"], "The token is for another service."), s_security);

        Assert.EndsWith(end, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Unlisted_WithoutWords_IsRefused(string words)
        => Assert.Throws<ArgumentException>(() => GrantedScopes.Unlisted(words));

    private static async Task<ApiErrorException> RefusedAsync(int status, GrantedScopes? granted, OperationSecurity security)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(status, "text/plain", "no");
        Authentication authentication = new(request => request.AddRequestOptions(granted is null ? [] : [granted]));
        ApiRequest<Alert> request = new(
            Calls.Adapter(server.BaseUrl, authentication: authentication),
            new ApiOperation<Alert>("Test_Call", Method.GET, Calls.Alert, security: security));
        return await Assert.ThrowsAsync<ApiErrorException>(() => request.Path("/").SendAsync());
    }
}
