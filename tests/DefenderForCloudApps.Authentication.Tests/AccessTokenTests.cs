using System;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class AccessTokenTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void ToString_Token_ShowsWhoseItIsAndNotTheToken() => Assert.Equal(
        "token of alice@contoso.com, expires 2026-01-01 12:00:00Z",
        new AccessToken("topsecret", s_noon, "alice@contoso.com").ToString());

    [Fact]
    public void Description_OpaqueToken_IsNull() => Assert.Null(new AccessToken("opaque", s_noon).Description);

    [Fact]
    public void Description_Jwt_IsWhatTheTokenSays() =>
        Assert.Equal(["A"], new AccessToken(Jwt.With("""{"roles":["A"]}"""), s_noon).Description!.Roles);

    [Fact]
    public void Create_EmptyToken_IsRefused() => Assert.Throws<ArgumentException>(() => new AccessToken("", s_noon));
}
