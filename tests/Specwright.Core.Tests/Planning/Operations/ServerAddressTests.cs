using Specwright.Model;
using Specwright.Planning.Operations;
using Xunit;

namespace Specwright.Core.Tests.Planning.Operations;

public sealed class ServerAddressTests
{
    [Theory]
    [InlineData("https://files.example.com/v2", "https://files.example.com/v2")]
    [InlineData("https://files.example.com/{tenant}", "https://files.example.com/contoso")]
    [InlineData("https://{tenant}.example.com/cas/api", "/cas/api")]
    [InlineData("https://{tenant}.example.com", "/")]
    [InlineData("/cas/api", "/cas/api")]
    [InlineData("//files.example.com/v2", null)]
    [InlineData("v2", null)]
    public void OfOperation_Address_LeavesAHostThatUsersChoose(string url, string? expected) => Assert.Equal(
        expected,
        ServerAddress.OfOperation(new Server(url, null, new([new ServerVariable("tenant", "contoso", null, default)]))));

    // Each default of a chain that names the next one twice would double the address.
    [Fact]
    public void Of_DefaultsThatNameOtherVariables_StandAsTheyAre() => Assert.Equal(
        "https://a.example/{b}/{a}{a}/{c}",
        ServerAddress.Of(new Server("https://a.example/{a}/{b}/{c}", null, new(
            [new ServerVariable("a", "{b}", null, default), new ServerVariable("b", "{a}{a}", null, default)]))));
}
