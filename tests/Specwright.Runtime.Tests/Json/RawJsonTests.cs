using System.Linq;
using System.Text;
using System.Text.Json;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Json;

public class RawJsonTests
{
    [Fact]
    public void Default_IsNull()
    {
        Assert.Equal("null", default(RawJson).ToString());
        Assert.Equal(JsonKind.Null, default(RawJson).Kind);
        Assert.Equal(default, RawJson.Parse(" null "));
        Assert.Equal(JsonValueKind.Null, default(RawJson).ToJsonElement().ValueKind);
    }

    [Fact]
    public void Parse_OfBrokenText_IsRefused() => Assert.Throws<JsonException>(() => RawJson.Parse("{\"a\":}"));

    [Fact]
    public void Parse_OfInvalidUtf8_IsRefused() => Assert.Throws<JsonException>(() => RawJson.Parse([0x22, 0xFF, 0x22]));

    [Fact]
    public void Values_MakeJson()
    {
        Assert.Equal("\"a\\\"\"", RawJson.FromString("a\"").ToString());
        Assert.Equal("null", RawJson.FromString(null).ToString());
        Assert.Equal("-5", RawJson.FromInt64(-5).ToString());
        Assert.Equal("1.50", RawJson.FromDecimal(1.50m).ToString());
        Assert.Equal("true", RawJson.FromBoolean(true).ToString());
        Assert.Equal("{\"title\":\"t\"}", RawJson.From<Alert, Alert>(new Alert { Title = "t" }).ToString());
        Assert.Equal("t", RawJson.Parse("{\"title\":\"t\"}").As<Alert, Alert>()!.Title);
        Assert.Equal(7, RawJson.Parse("{\"n\":7}").ToJsonElement().GetProperty("n").GetInt32());
    }

    [Fact]
    public void Equality_IsByText()
    {
        Assert.True(RawJson.Parse("[1]") == RawJson.Parse("[1]"));
        Assert.True(RawJson.Parse("[1]") != RawJson.Parse("[1 ]"));
        Assert.Equal(RawJson.Parse("[1]").GetHashCode(), RawJson.Parse("[1]").GetHashCode());
    }

    [Fact]
    public void Members_CanBeBuiltFoundAndReplaced()
    {
        JsonMembers members = JsonMembers.Create(new("a", RawJson.FromInt64(1)), new("b\"", RawJson.FromInt64(2)));

        JsonMembers changed = members.With("a", RawJson.FromString("x")).With("c", default);

        Assert.Equal(2, members.Count);
        Assert.True(members.TryGet("b\"", out RawJson b));
        Assert.Equal("2", b.ToString());
        Assert.False(members.TryGet("B\"", out _));
        Assert.Equal(["a=\"x\"", "b\"=2", "c=null"], changed.Select(static member => $"{member.Key}={member.Value}"));
        Assert.NotEqual(members, changed);
        Assert.Equal(members, JsonMembers.Create([.. members]));
        Assert.True(default(JsonMembers) is { Count: 0 });
        Assert.False(default(JsonMembers).TryGet("a", out _));
        Assert.Empty(default(JsonMembers));
    }

    [Fact]
    public void Members_AppendedFromACopy_DoNotDisturbEachOther()
    {
        JsonCursor cursor = new("""{"a":1,"b":2,"c":3}"""u8);
        JsonMembers both = default;
        cursor.BeginObject();
        int expected = 0;
        cursor.NextMember(MemberTable.Empty, ref expected);
        cursor.KeepMember(ref both);
        JsonMembers other = both;
        cursor.NextMember(MemberTable.Empty, ref expected);
        cursor.KeepMember(ref both);
        cursor.NextMember(MemberTable.Empty, ref expected);
        cursor.KeepMember(ref other);

        Assert.Equal(["a", "b"], both.Select(static member => member.Key));
        Assert.Equal(["a", "c"], other.Select(static member => member.Key));
    }

    [Theory]
    [MemberData(nameof(Readers.Both), MemberType = typeof(Readers))]
    public void Members_VeryMany_AreKept(ReaderKind kind)
    {
        string json = "{" + string.Join(',', Enumerable.Range(0, 20_000).Select(static i => $"\"m{i}\":{i}")) + "}";

        Alert alert = kind.Read<Alert, Alert>(json)!;

        Assert.Equal(20_000, alert.AdditionalMembers.Count);
        Assert.Equal(json, Readers.Write<Alert, Alert>(alert));
    }

    [Fact]
    public void Members_DoNotKeepTheBufferTheyCameFrom()
    {
        byte[] buffer = Encoding.UTF8.GetBytes("""{"a":"secret","entities":[]}""");
        Alert alert = JsonText.Deserialize<Alert, Alert>(buffer)!;
        RawJson raw = RawJson.Parse(buffer);

        System.Array.Clear(buffer);

        Assert.Equal("\"secret\"", alert.AdditionalMembers.Single().Value.ToString());
        Assert.Contains("secret", raw.ToString());
    }

    [Theory]
    [MemberData(nameof(Readers.Both), MemberType = typeof(Readers))]
    public void UnknownMember_OfInvalidUtf8_IsRefused(ReaderKind kind)
    {
        byte[] value = [.. "{\"x\":\""u8, 0xFF, .. "\"}"u8];
        byte[] name = [.. "{\"x"u8, 0xFF, .. "\":1}"u8];

        Assert.ThrowsAny<JsonException>(() => kind.Read<Alert, Alert>(value));
        Assert.ThrowsAny<JsonException>(() => kind.Read<Alert, Alert>(name));
    }
}
