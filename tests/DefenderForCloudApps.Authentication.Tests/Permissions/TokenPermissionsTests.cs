using System;
using DefenderForCloudApps.Authentication.Permissions;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests.Permissions;

public sealed class TokenPermissionsTests
{
    [Theory]
    [InlineData("""{"roles":["Discovery.read","Investigation.manage"]}""")]
    [InlineData("""{"roles":["INVESTIGATION.MANAGE"]}""")]
    [InlineData("""{"scp":"investigation.manage openid"}""")]
    [InlineData("""{"scp":"user_impersonation"}""")]
    [InlineData("""{"roles":["Investigation.read","Everything.manage"]}""")]
    public void Demand_TokenThatMayBeSufficient_Passes(string payload) =>
        TokenPermissions.Of(Jwt.With(payload))!.Demand(["Discovery.manage", "Investigation.manage"]);

    [Fact]
    public void Demand_NothingRequired_Passes() =>
        TokenPermissions.Of(Jwt.With("""{"tid":"t"}"""))!.Demand([]);

    [Theory]
    [InlineData("opaque")]
    [InlineData("a.b.c.d.e")]
    [InlineData("head.e30.sign")] // a JWT with neither permissions nor tenant
    public void Of_TokenThatIsNotUnderstood_IsNull(string token) => Assert.Null(TokenPermissions.Of(token));

    [Fact]
    public void Demand_ApplicationToken_NamesBothAndWhoGrants()
    {
        var token = TokenPermissions.Of(Jwt.With("""{"roles":["Investigation.read","Settings.read"]}"""))!;

        var exception = Assert.Throws<MissingPermissionException>(
            () => token.Demand(["Discovery.manage", "Investigation.manage"]));

        Assert.Equal(
            "The request was not sent, because it needs Discovery.manage or Investigation.manage and the token's " +
            "permissions are: Investigation.read, Settings.read. Grant Discovery.manage to the application in Microsoft " +
            "Entra (API permissions, Microsoft Cloud App Security, application), give admin consent, and sign in again.",
            exception.Message);
        Assert.Equal(["Discovery.manage", "Investigation.manage"], exception.Required);
        Assert.Equal(["Investigation.read", "Settings.read"], exception.Granted);
    }

    [Fact]
    public void Demand_UserToken_SaysToSignInAgain()
    {
        var exception = Assert.Throws<MissingPermissionException>(() =>
            TokenPermissions.Of(Jwt.With("""{"scp":"Investigation.read"}"""))!.Demand(["Investigation.manage"]));

        Assert.Contains("Sign in again with Investigation.manage", exception.Message);
        Assert.Contains("delegated", exception.Message);
    }

    [Fact]
    public void Demand_TokenOfTenantWithoutPermissions_SaysNone()
    {
        var exception = Assert.Throws<MissingPermissionException>(() =>
            TokenPermissions.Of(Jwt.With("""{"tid":"t"}"""))!.Demand(["Settings.read"]));

        Assert.Contains("the token's permissions are: none.", exception.Message);
        Assert.Empty(exception.Granted);
    }

    [Theory]
    [InlineData("""{"tid":"t","aud":"https://localhost","roles":["Settings.read"]}""", "The token is for 'https://localhost' and not for the service: acquire it for the scope 05a65629-4c1b-48c1-a78b-804c4abdd4af/.default.")]
    [InlineData("""{"tid":"t","aud":["a","b"]}""", "The token is for 'a', 'b' and not for the service: acquire it for the scope 05a65629-4c1b-48c1-a78b-804c4abdd4af/.default.")]
    [InlineData("""{"aud":"05a65629-4c1b-48c1-a78b-804c4abdd4af","scp":"Settings.read","exp":1767225600}""", "The token expired at 2026-01-01 00:00:00Z by this machine's clock: have its provider renew it, and check the clock.")]
    [InlineData("""{"aud":"api://05A65629-4c1b-48c1-a78b-804c4abdd4af","scp":"Settings.read","exp":1767229200}""", null)]
    [InlineData("""{"scp":"Settings.read"}""", null)]
    public void ToGrantedScopes_TokenThatTheServiceCannotAccept_SaysWhy(string payload, string? doubt) => Assert.Equal(
        doubt,
        TokenPermissions.Of(Jwt.With(payload))!.ToGrantedScopes(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).Doubt);

    [Fact]
    public void Demand_TokenForAnotherService_IsLeftToTheService() =>
        TokenPermissions.Of(Jwt.With("""{"tid":"t","aud":"https://management.azure.com"}"""))!.Demand(["Settings.read"]);
}
