using Specwright.Runtime.Json;
using Xunit;

namespace Specwright.Runtime.Tests.Json;

public class JsonTestTests
{
    [Theory]
    [InlineData("\"2020-01-01\"", "Date DateTime Uri")]
    [InlineData("\"2020-01-01T10:00:00Z\"", "DateTime Uri")]
    [InlineData("\"10:00:00+01:00\"", "Time Uri")]
    [InlineData("\"P1Y\"", "Duration Uri")]
    [InlineData("\"5f1c2c5e-8a0e-4b43-9a35-0c4c8f6c4d11\"", "Guid Uri")]
    [InlineData("\"YWJj\"", "Bytes Uri")]
    [InlineData("\"a\"", "Listed Uri")]
    public void Text_OfAFormat_IsTold(string json, string expected)
    {
        MemberTable listed = new("\"a\":\"b\":"u8);
        JsonCursor cursor = new(System.Text.Encoding.UTF8.GetBytes(json));
        string found = string.Join(
            ' ',
            [
                .. JsonTest.IsListed(cursor, listed) ? ["Listed"] : System.Array.Empty<string>(),
                .. JsonTest.IsGuid(cursor) ? ["Guid"] : System.Array.Empty<string>(),
                .. JsonTest.IsDate(cursor) ? ["Date"] : System.Array.Empty<string>(),
                .. JsonTest.IsDateTime(cursor) ? ["DateTime"] : System.Array.Empty<string>(),
                .. JsonTest.IsTime(cursor) ? ["Time"] : System.Array.Empty<string>(),
                .. JsonTest.IsDuration(cursor) ? ["Duration"] : System.Array.Empty<string>(),
                .. JsonTest.IsBytes(cursor) ? ["Bytes"] : System.Array.Empty<string>(),
                .. JsonTest.IsUri(cursor) ? ["Uri"] : System.Array.Empty<string>(),
            ]);

        Assert.Equal(expected, found);
        Assert.Equal(JsonKind.String, cursor.Peek());
    }

    [Theory]
    [InlineData("1", true, true)]
    [InlineData("1.0", true, true)]
    [InlineData("3000000000", false, true)]
    [InlineData("30000000000000000000", false, false)]
    [InlineData("1.5", false, false)]
    public void Number_ThatIsWhole_IsTold(string json, bool isInt32, bool isInt64)
    {
        JsonCursor cursor = new(System.Text.Encoding.UTF8.GetBytes(json));

        Assert.Equal(isInt32, JsonTest.IsInt32(cursor));
        Assert.Equal(isInt64, JsonTest.IsInt64(cursor));
    }

    [Theory]
    [InlineData("[]", true)]
    [InlineData("[\"a\",\"b\"]", true)]
    [InlineData("[\"a\",1]", false)]
    [InlineData("[null]", false)]
    public void Array_OfOneKind_IsTold(string json, bool expected)
        => Assert.Equal(expected, JsonTest.IsArrayOf(new JsonCursor(System.Text.Encoding.UTF8.GetBytes(json)), JsonKind.String));
}
