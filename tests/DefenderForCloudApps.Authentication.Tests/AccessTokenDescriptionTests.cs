using System;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class AccessTokenDescriptionTests
{
    [Fact]
    public void Parse_ApplicationToken_ShowsRoles()
    {
        var description = AccessTokenDescription.Parse(Jwt.With(
            """{"tid":"t-1","appid":"a-1","roles":["Investigation.read","Discovery.manage"],"exp":1767225600}"""));

        Assert.Equal(["Investigation.read", "Discovery.manage"], description.Roles);
        Assert.Empty(description.Scopes);
        Assert.Equal("t-1", description.TenantId);
        Assert.Equal("a-1", description.ApplicationId);
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), description.ExpiresOn);
    }

    [Fact]
    public void Parse_UserToken_ShowsScopes()
    {
        var description = AccessTokenDescription.Parse(Jwt.With(
            """{"azp":"a-2","scp":"Investigation.read  Settings.read"}"""));

        Assert.Equal(["Investigation.read", "Settings.read"], description.Scopes);
        Assert.Empty(description.Roles);
        Assert.Equal("a-2", description.ApplicationId);
    }

    [Fact]
    public void Parse_ClaimsMissingOrOfOtherTypes_AreLeftOut()
    {
        var description = AccessTokenDescription.Parse(Jwt.With("""{"roles":[1,"A"],"scp":7,"tid":null,"exp":"soon"}"""));

        Assert.Equal(["A"], description.Roles);
        Assert.Empty(description.Scopes);
        Assert.Null(description.TenantId);
        Assert.Null(description.ApplicationId);
        Assert.Null(description.ExpiresOn);
    }

    [Fact]
    public void Parse_OneRoleWithoutArray_IsAList() =>
        Assert.Equal(["A"], AccessTokenDescription.Parse(Jwt.With("""{"roles":"A"}""")).Roles);

    [Fact]
    public void Parse_ExpiryWithFraction_IsKept() => Assert.Equal(
        DateTimeOffset.FromUnixTimeMilliseconds(1500),
        AccessTokenDescription.Parse(Jwt.With("""{"exp":1.5}""")).ExpiresOn);

    public static TheoryData<string> Unreadable =>
    [
        string.Empty,
        "opaquesecret",
        "opaquesecret.opaquesecret",
        "head.!opaquesecret!.sign",
        "head." + Jwt.Encode("opaquesecret") + ".sign",
        "head." + Jwt.Encode("[\"opaquesecret\"]") + ".sign",
        "opaquesecret.b.c.d.e",
        Jwt.With("""{"exp":1e300,"x":"opaquesecret"}"""),
        Jwt.With("""{"exp":1e999}"""),
        Jwt.With("""{"tid":"opaquesecret\ud800"}"""),
        Jwt.With("""{"roles":["opaquesecret\ud800"]}"""),
    ];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Parse_UnreadableToken_IsAFormatExceptionWithoutIt(string token)
    {
        var exception = Assert.Throws<FormatException>(() => AccessTokenDescription.Parse(token));

        Assert.StartsWith("The token", exception.Message);
        Assert.DoesNotContain("opaquesecret", exception.ToString());
        Assert.DoesNotContain(Jwt.Encode("opaquesecret"), exception.ToString());
    }

    [Fact]
    public void ToString_Token_ShowsClaimsAndNotTheToken()
    {
        var token = Jwt.With("""{"tid":"t-1","appid":"a-1","roles":["A","B"],"exp":1767225600}""");

        var text = AccessTokenDescription.Parse(token).ToString();

        Assert.Equal("application a-1, tenant t-1, roles [A, B], scopes [], expires 2026-01-01 00:00:00Z", text);
    }
}
