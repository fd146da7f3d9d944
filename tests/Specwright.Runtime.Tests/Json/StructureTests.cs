using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Json;

public class StructureTests
{
    [Theory]
    [MemberData(nameof(Readers.Both), MemberType = typeof(Readers))]
    public void Model_WithAllMembers_SurvivesRoundTrip(ReaderKind kind)
    {
        const string json = """
            {"_id":"x","title":"t","entities":[{"id":1,"admin":true},null],"statusValue":2,"severity":"high","timestamp":1607952165309.8032,"score":0.5,"labels":{"a":"b"},"a\":b":7,"new":{"x":[1, 2]},"n":null}
            """;

        Alert alert = kind.Read<Alert, Alert>(json)!;

        Assert.Equal("x", alert.Id);
        Assert.Equal(1, alert.Entities![0].Id);
        Assert.True(alert.Entities[0].AdditionalProperties!["admin"]);
        Assert.Null(alert.Entities[1]);
        Assert.Equal(AlertStatus.Archived, alert.StatusValue);
        Assert.Equal(Severity.High, alert.Severity);
        Assert.Equal(7, alert.Odd);
        Assert.Equal("b", alert.Labels!["a"]);
        Assert.Equal(["new", "n"], alert.AdditionalMembers.Select(static member => member.Key));
        Assert.Equal(json.Trim(), Readers.Write<Alert, Alert>(alert));
    }

    [Theory]
    [MemberData(nameof(Readers.Both), MemberType = typeof(Readers))]
    public void Model_WithMembersInAnyOrderAndSpelling_IsRead(ReaderKind kind)
    {
        Alert alert = kind.Read<Alert, Alert>(
            " { \"score\" :\t1 ,\r\n\"\\u0074itle\" : \"late\" , \"_id\":\"x\", \"a\\u0022:b\":3, \"title\":\"t\" } ")!;

        Assert.Equal("t", alert.Title);
        Assert.Equal("x", alert.Id);
        Assert.Equal(1, alert.Score);
        Assert.Equal(3, alert.Odd);
    }

    [Theory]
    [MemberData(nameof(Readers.Both), MemberType = typeof(Readers))]
    public void Model_WithoutRequiredMember_IsReadAllTheSame(ReaderKind kind)
        => Assert.Null(kind.Read<Alert, Alert>("{}")!.Title);

    [Theory]
    [MemberData(nameof(Readers.Both), MemberType = typeof(Readers))]
    public void Model_OfNull_IsNull(ReaderKind kind) => Assert.Null(kind.Read<Alert, Alert>("null"));

    [Theory]
    [MemberData(nameof(Readers.Both), MemberType = typeof(Readers))]
    public void Enum_WithUnknownValue_Survives(ReaderKind kind)
    {
        const string json = """{"statusValue":99,"severity":"catastrophic \"!\""}""";

        Alert alert = kind.Read<Alert, Alert>(json)!;

        Assert.Equal((AlertStatus)99, alert.StatusValue);
        Assert.Equal("catastrophic \"!\"", alert.Severity!.Value.Value);
        Assert.Equal(json, Readers.Write<Alert, Alert>(alert));
    }

    [Theory]
    [MemberData(nameof(Readers.Both), MemberType = typeof(Readers))]
    public void Map_WithEqualNames_KeepsTheLastValueAndTheOrder(ReaderKind kind)
    {
        IReadOnlyDictionary<string, int> map = kind.Read<IReadOnlyDictionary<string, int>, MapCodec<int, Int32Codec>>(
            """{"b":1,"A":2,"a":3,"b":4,"":5}""")!;

        Assert.Equal([new("b", 4), new("A", 2), new("a", 3), new KeyValuePair<string, int>("", 5)], map);
    }

    [Theory]
    [MemberData(nameof(Readers.Both), MemberType = typeof(Readers))]
    public void List_WithNullWhereAStructMustBe_IsRefused(ReaderKind kind)
        => Assert.ThrowsAny<JsonException>(() => kind.Read<IReadOnlyList<int>, ListCodec<int, Int32Codec>>("[1,null]"));

    [Theory]
    [MemberData(nameof(Readers.Both), MemberType = typeof(Readers))]
    public void List_WithNullWhereAReferenceMayBe_KeepsIt(ReaderKind kind)
        => Assert.Equal(["a", null!], kind.Read<IReadOnlyList<string>, ListCodec<string, StringCodec>>("[\"a\", null]")!);

    [Fact]
    public void List_OfAnyLength_KeepsItsOrder()
    {
        for (int length = 0; length <= 20; length++)
        {
            int[] numbers = [.. Enumerable.Range(0, length)];

            IReadOnlyList<int>? read = ReaderKind.Cursor.Read<IReadOnlyList<int>, ListCodec<int, Int32Codec>>($"[{string.Join(" , ", numbers)}]");

            Assert.Equal(numbers, read);
        }
    }

    [Fact]
    public void List_OfFewElements_TakesNoMoreMemoryThanAnArray()
    {
        byte[] json = "[1,2]"u8.ToArray();
        JsonText.Deserialize<IReadOnlyList<int>, ListCodec<int, Int32Codec>>(json);

        long before = GC.GetAllocatedBytesForCurrentThread();
        IReadOnlyList<int>? list = JsonText.Deserialize<IReadOnlyList<int>, ListCodec<int, Int32Codec>>(json);

        Assert.Equal(Unsafe.SizeOf<nint>() * 4, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal([1, 2], list);
    }

    [Theory]
    [MemberData(nameof(Readers.Both), MemberType = typeof(Readers))]
    public void Union_IsToldApartByKindDiscriminatorAndMembers(ReaderKind kind)
    {
        Assert.Equal("s", kind.Read<Shape, Shape>("\"s\"")!.Text);
        Assert.Null(kind.Read<Shape, Shape>("null"));
        Assert.NotNull(kind.Read<Shape, Shape>("""{"id":1,"\u006bind":"alert","title":"x"}""")!.Alert);
        Assert.NotNull(kind.Read<Shape, Shape>("""{"id":1,"kind":"x","kind":"alert"}""")!.Alert);
        Assert.NotNull(kind.Read<Shape, Shape>("""{"id":1,"title":"x"}""")!.Alert);
        Assert.NotNull(kind.Read<Shape, Shape>("""{"x":true,"id":1}""")!.Entity);
        Assert.Equal("""{"kind":"new","id":1}""", kind.Read<Shape, Shape>("""{"kind":"new","id":1}""")!.Other.ToString());
        Assert.Equal("[1]", kind.Read<Shape, Shape>("[1]")!.Other.ToString());
        Assert.NotNull(kind.Read<Shape, Shape>("""{"kind":[5],"title":"x"}""")!.Alert);
    }

    [Theory]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    [InlineData("[1 2]")]
    [InlineData("[1")]
    [InlineData("[")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{,\"a\":1}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":}")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\":1 \"b\":2}")]
    [InlineData("{\"a\":1]")]
    [InlineData("[1}")]
    [InlineData("{} {}")]
    [InlineData("{}x")]
    [InlineData("[1]]")]
    [InlineData("// comment\n1")]
    [InlineData("[NaN]")]
    [InlineData("[01]")]
    [InlineData("[1.]")]
    [InlineData("[1e]")]
    [InlineData("[--1]")]
    [InlineData("[nul]")]
    [InlineData("[truefalse]")]
    [InlineData("\u00a0[1]")]
    [InlineData("{\"a\":\"\\q\"}")]
    [InlineData("")]
    [InlineData("  ")]
    public void Text_ThatIsNoJson_IsRefused(string json) => ScalarTests.AssertRefused<RawJson, RawJsonCodec>(json);

    [Theory]
    [MemberData(nameof(Readers.Both), MemberType = typeof(Readers))]
    public void Depth_OfSixtyFour_IsTheLimit(ReaderKind kind)
    {
        string Nested(int depth) => new string('[', depth) + new string(']', depth);
        string NestedObjects(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);

        Assert.Equal(Nested(64), kind.Read<RawJson, RawJsonCodec>(Nested(64)).ToString());
        Assert.Equal(NestedObjects(64), kind.Read<RawJson, RawJsonCodec>(NestedObjects(64)).ToString());
        Assert.ThrowsAny<JsonException>(() => kind.Read<RawJson, RawJsonCodec>(Nested(65)));
        Assert.ThrowsAny<JsonException>(() => kind.Read<RawJson, RawJsonCodec>(NestedObjects(65)));
        Assert.ThrowsAny<JsonException>(() => kind.Read<Alert, Alert>($"{{\"x\":{Nested(64)}}}"));
        Assert.Single(kind.Read<Alert, Alert>($"{{\"x\":{Nested(63)}}}")!.AdditionalMembers);
    }

    [Fact]
    public void Text_WithByteOrderMark_IsRead()
        => Assert.Equal(1, JsonText.Deserialize<int, Int32Codec>([0xEF, 0xBB, 0xBF, (byte)'1']));

    [Fact]
    public void Error_InTheMiddle_TellsPathAndPlace()
    {
        const string json = "{\"data\":[\n{\"title\":\"t\"},\n{\"title\":5}]}";

        JsonException error = Assert.Throws<JsonException>(() => ReaderKind.Cursor.Read<AlertPage, AlertPage>(json));

        Assert.Equal("$.data[1].title", error.Path);
        Assert.Equal(2, error.LineNumber);
        Assert.Equal(9, error.BytePositionInLine);
        Assert.Equal(
            "A string was expected, but not JSON of kind Number. Path: $.data[1].title | LineNumber: 2 | BytePositionInLine: 9.",
            error.Message);
    }

    [Fact]
    public void Error_OfANumberThatIsTooLarge_IsAtTheNumber()
    {
        JsonException error = Assert.Throws<JsonException>(
            () => ReaderKind.Cursor.Read<Alert, Alert>("""{"title":"t", "statusValue" : 9007199254740993 }"""));

        Assert.Equal(30, error.BytePositionInLine);
    }

    [Fact]
    public void Error_AtTheEnd_SaysThatTheTextEnds()
    {
        JsonException error = Assert.Throws<JsonException>(
            () => ReaderKind.Cursor.Read<Alert, Alert>("{\"labels\":{\"a.b\":\"x\", \"c"));

        Assert.Equal("$.labels['a.b']", error.Path);
        Assert.StartsWith("The text ends too early.", error.Message);
    }

    [Fact]
    public void Error_OfSystemTextJson_IsGivenItsPath()
    {
        JsonException error = Assert.ThrowsAny<JsonException>(
            () => JsonSerializer.Deserialize<Alert>(Encoding.UTF8.GetBytes("{\"title\":5}")));

        Assert.Contains("A string was expected", error.Message);
        Assert.Equal("$", error.Path);
    }

    [Theory]
    [InlineData("\"a\"")]
    [InlineData("a:")]
    [InlineData("\"a\":\"b\"")]
    [InlineData("\"a\" :")]
    [InlineData("\"\\ud800\":")]
    public void MemberTable_OfAnotherForm_IsRefused(string literals)
        => Assert.Throws<System.ArgumentException>(() => new MemberTable(Encoding.UTF8.GetBytes(literals)));

    [Fact]
    public void MemberTable_WithVeryManyNames_FindsEach()
    {
        MemberTable table = new(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(static i => $"\"name{i}\":"))));
        string json = "{" + string.Join(',', Enumerable.Range(0, 500).Reverse().Select(static i => $"\"name{i}\":{i}")) + "}";
        JsonCursor cursor = new(Encoding.UTF8.GetBytes(json));
        cursor.BeginObject();
        int expected = 0, member, count = 0;
        while ((member = cursor.NextMember(table, ref expected)) >= 0)
        {
            Assert.Equal(member, cursor.ReadInt32());
            count++;
        }

        Assert.Equal(500, count);
    }
}
