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
}
