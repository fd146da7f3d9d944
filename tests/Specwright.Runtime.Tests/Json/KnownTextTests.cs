using System.Text.Json;
using Specwright.Runtime.Json;
using Xunit;

namespace Specwright.Runtime.Tests.Json;

public sealed class KnownTextTests
{
    private static readonly MemberTable s_values = new("\"low\":\"h\\u00edgh\":"u8);

    [Theory]
    [InlineData("\"low\"", "low")]
    [InlineData("\"l\\u006fw\"", "low")]
    [InlineData("\"h\u00edgh\"", "h\u00edgh")]
    public void Read_KnownTextTwice_IsOneString(string json, string expected)
    {
        var first = Read(json);

        Assert.Equal(expected, first);
        Assert.Same(first, Read(json));
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"lower\"", "lower")]
    public void Read_OtherText_IsThatText(string json, string expected) => Assert.Equal(expected, Read(json));

    [Theory]
    [InlineData("null")]
    [InlineData("3")]
    public void Read_NoString_IsAnError(string json) => Assert.Throws<JsonException>(() => Read(json));

    private static string Read(string json)
    {
        var cursor = new JsonCursor(System.Text.Encoding.UTF8.GetBytes(json));
        return KnownText.Read(ref cursor, s_values);
    }
}
