using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Json;

public class JsonModelTests
{
    [Fact]
    public void Model_WithMembersOfNull_IsWrittenAsItCame()
    {
        const string json = """{"title":"t","entities":null,"score":null,"more":null}""";

        Alert alert = ReaderKind.Cursor.Read<Alert, Alert>(json)!;

        Assert.Null(alert.Entities);
        Assert.Equal(json, Readers.Write<Alert, Alert>(alert));
    }

    [Fact]
    public void Model_WithNamesOfAnyLength_IsWrittenAsItCame()
    {
        // First and behind others, and together longer than the writer's first buffers, whose ends fall into any place.
        string[] names = new string[200];
        for (int length = 0; length < names.Length; length++)
        {
            names[length] = new string('n', length);
        }

        Wide.Names = new MemberTable(Encoding.UTF8.GetBytes($"\"{string.Join("\":\"", names)}\":"));
        for (int first = 0; first < names.Length; first++)
        {
            string json = "{" + string.Join(',', System.Array.ConvertAll(names[first..], static name => $"\"{name}\":{name.Length}")) + "}";

            JsonCursor cursor = new(Encoding.UTF8.GetBytes(json));
            JsonWriter writer = new();
            writer.Model(cursor.ReadModel<Wide>());

            Assert.Equal(json, Encoding.UTF8.GetString(writer.Written));
            writer.Dispose();
        }
    }

    [Fact]
    public void Model_ThatIsChanged_KeepsAllElseAsItCame()
    {
        Alert alert = ReaderKind.Cursor.Read<Alert, Alert>("""{"title":"t","entities":null,"score":1,"more":[null]}""")!;

        alert.Title = "u";
        alert.Score = null;

        Assert.Equal("""{"title":"u","entities":null,"more":[null]}""", Readers.Write<Alert, Alert>(alert));
    }

    [Fact]
    public void Model_WithANameTwice_TakesTheLast()
    {
        Assert.Equal("""{"title":"b"}""", Rewrite("""{"title":"a","title":"b"}"""));
        Assert.Equal("""{"title":"b","score":1}""", Rewrite("""{"title":"b","score":null,"score":1}"""));
        Assert.Equal("""{"title":"b","score":null}""", Rewrite("""{"title":"b","score":1,"score":null}"""));
    }

    [Fact]
    public void Model_WithMembersInAnotherOrder_IsReadAll()
        => Assert.Equal(
            """{"_id":"i","title":"t","statusValue":1,"score":2,"a\":b":3,"x":[]}""",
            Rewrite("""{"a\":b":3,"x":[],"score":2,"title":"t","statusValue":1,"_id":"i"}"""));

    [Fact]
    public void Model_ThatCannotBeWritten_GivesItsBufferBackOnce()
    {
        // Larger than the first buffer, so that writing has changed it before it fails.
        Alert alert = new() { Title = new string('x', 100_000), Score = double.NaN };

        for (int turn = 0; turn < 3; turn++)
        {
            Assert.Throws<System.ArgumentException>(() => JsonText.Serialize<Alert, Alert>(alert));
        }

        JsonWriter one = new(), other = new();
        one.String(new string('a', 100_000));
        other.String(new string('b', 100_000));
        Assert.Equal((byte)'a', one.Written[1]);
        Assert.Equal((byte)'b', other.Written[1]);
        one.Dispose();
        other.Dispose();
    }

    [Fact]
    public void MemberSet_BeyondAWord_KnowsEachMember()
    {
        Wide.Names = Wide.NamesOf(200);
        const string json = """{"m0":null,"m63":null,"m64":1,"m65":null,"m199":null}""";

        Assert.Equal(json, Rewritten(json));
    }

    [Fact]
    public void Model_InTheOppositeOrder_IsWrittenInItsOwn()
    {
        Wide.Names = Wide.NamesOf(200);
        string[] members = [.. Enumerable.Range(0, 200).Select(static member => $"\"m{member}\":{member}")];

        Assert.Equal(
            "{" + string.Join(',', members) + "}",
            Rewritten("{" + string.Join(", ", members.Reverse()) + "}"));
    }

    [Fact]
    public void Model_WithNamesThatItDoesNotVisit_IsRefused()
    {
        Wide.Names = Wide.NamesOf(201);

        var exception = Assert.Throws<InvalidOperationException>(() => Rewritten("""{"m0":1,"m200":2}"""));

        Assert.Equal("Wide does not visit its member 'm200'.", exception.Message);
    }

    [Fact]
    public void MemberTable_WithLineBreaks_SkipsThem()
    {
        Wide.Names = new MemberTable("\"a\":\n\"b\\n\":\r\n\"c\":\n"u8);

        Assert.Equal(3, Wide.Names.Count);
        Assert.Equal("""{"a":1,"b\n":2,"c":3}""", Rewritten("""{"a":1,"b\n":2,"c":3}"""));
        Wide.Names = MemberTable.Empty;
    }

    [Fact]
    public void Model_ThatContainsItself_IsRefusedBeforeTheStackEnds()
    {
        AlertPage page = new();
        page.Inner = page;

        var exception = Assert.IsType<InvalidOperationException>(OnSmallStack(() => JsonText.Serialize<AlertPage, AlertPage>(page)));

        Assert.Contains("one may contain itself", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Model_DeeperThanTheStack_IsRefused()
    {
        const int levels = 60;
        byte[] json = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("{\"inner\":", levels)) + "{}" + new string('}', levels));

        var exception = Assert.IsType<JsonException>(OnSmallStack(() => JsonText.Deserialize<AlertPage, AlertPage>(json)));

        Assert.Contains("the stack has no room for more", exception.Message, StringComparison.Ordinal);
        Assert.NotNull(JsonText.Deserialize<AlertPage, AlertPage>(json));
    }

    private static Exception? OnSmallStack(Action action)
    {
        Exception? exception = null;
        Thread thread = new(() => exception = Record.Exception(action), maxStackSize: 160 * 1024);
        thread.Start();
        thread.Join();
        return exception;
    }

    private static string Rewritten(string json)
    {
        JsonCursor cursor = new(Encoding.UTF8.GetBytes(json));
        using JsonWriter writer = new();
        writer.Model(cursor.ReadModel<Wide>());
        return Encoding.UTF8.GetString(writer.Written);
    }

    private static string Rewrite(string json) => Readers.Write<Alert, Alert>(ReaderKind.Cursor.Read<Alert, Alert>(json));

    private sealed class Wide : JsonModel, IJsonModel<Wide>
    {
        private readonly int?[] _values = new int?[200];

        public static MemberTable Names { get; set; } = MemberTable.Empty;

        protected override MemberTable KnownMembers => Names;

        public static MemberTable NamesOf(int count) => new(Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Range(0, count).Select(static member => $"\"m{member}\":"))));

        static Wide IJsonModel<Wide>.New() => new();

        protected override void VisitMembers(ref MemberVisitor json)
        {
            for (int member = 0; member < _values.Length; member++)
            {
                _values[member] = json.Int32(member, _values[member]);
            }
        }
    }
}
