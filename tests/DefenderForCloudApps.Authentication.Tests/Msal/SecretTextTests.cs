using System;
using System.Net;
using System.Text;
using DefenderForCloudApps.Authentication.Msal;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests.Msal;

public sealed class SecretTextTests
{
    private const string Secret = "a+b/c d~e&f=<g>";

    public static TheoryData<string> Forms =>
    [
        Secret,
        Uri.EscapeDataString(Secret),
        WebUtility.UrlEncode(Secret),
        "a%2bb%2fc+d~e%26f%3d%3cg%3e",
        WebUtility.HtmlEncode(Secret),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)),
        Jwt.With("""{"roles":["A"]}"""),
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void RemoveFrom_FormOfSecretOrJwt_LeavesOnlyTheRest(string form)
    {
        var text = new SecretText(Secret);

        Assert.True(text.IsIn(form));
        Assert.Equal("before [removed] after", text.RemoveFrom($"before {form} after"));
    }

    [Fact]
    public void RemoveFrom_HarmlessText_ReturnsIt()
    {
        var text = new SecretText(Secret);

        Assert.False(text.IsIn("AADSTS7000215: Invalid client secret provided."));
        Assert.Equal("Trace ID: 1-2-3", text.RemoveFrom("Trace ID: 1-2-3"));
    }
}
