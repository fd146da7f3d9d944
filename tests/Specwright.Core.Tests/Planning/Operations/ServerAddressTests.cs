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
}
