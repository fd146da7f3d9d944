using System.Linq;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Reading;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData(" [ 1 , -0.5e+3 , 0, 10E2 ] ", "[Number(1), Number(-0.5e+3), Number(0), Number(10E2)]")]
    [InlineData("[true, false, null]", "[Boolean(true), Boolean(false), null]")]
    [InlineData("{\"a\": \"b\", \"c\": {\"d\": []}}", "{a: 'b', c: {d: []}}")]
    [InlineData("[\"\", \"'\", \"ä€𝄞\"]", "['', ''', 'ä€𝄞']")]
    [InlineData("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "['\"\\/\b\f\n\r\t']")]
    [InlineData("[\"\\u0041\\u00e4\\uD834\\uDD1E!\"]", "['Aä𝄞!']")]
    [InlineData("{\"\\u0061\\n\": 1}", "{a\n: Number(1)}")]
    [InlineData("\uFEFF\r\n\t{\"a\": 1}\r\n", "{a: Number(1)}")]
    public void Read_ValidJson_GivesItsTree(string text, string tree) =>
        Assert.Equal(tree, NodeText.Of(ReadAssert.Valid(text)));

    [Theory]
    [InlineData("[nul]", "1:2-1:5 SW1002")]
    [InlineData("[True]", "1:2-1:6 SW1002")]
    [InlineData("['a']", "1:2-1:3 SW1002")]
    [InlineData("[// no comments\n1]", "1:2-1:3 SW1002")]
    [InlineData("[\u00A01]", "1:2-1:3 SW1002")]
    [InlineData("[\0]", "1:2-1:3 SW1002")]
    [InlineData("[,]", "1:2-1:3 SW1002")]
    [InlineData("[1 2]", "1:4-1:5 SW1002")]
    [InlineData("[1}", "1:3-1:4 SW1002")]
    [InlineData("{a: 1}", "1:2-1:3 SW1002")]
    [InlineData("{1: 1}", "1:2-1:3 SW1002")]
    [InlineData("{,}", "1:2-1:3 SW1002")]
    [InlineData("{\"a\" 1}", "1:6-1:7 SW1002")]
    [InlineData("{\"a\":\n  }", "2:3-2:4 SW1002")]
    [InlineData("{\"a\": 1 \"b\": 2}", "1:9-1:10 SW1002")]
    [InlineData("{\"a\": 1,, \"b\": 2}", "1:9-1:10 SW1002")]
    [InlineData("{", "1:2-1:2 SW1003")]
    [InlineData("[\n1,\n", "3:1-3:1 SW1003")]
    [InlineData("{\"a\"", "1:5-1:5 SW1003")]
    [InlineData("{\"a\":", "1:6-1:6 SW1003")]
    [InlineData("[[1]", "1:5-1:5 SW1003")]
    [InlineData("[\n \"ab", "2:2-2:5 SW1004")]
    [InlineData("[\"ab\n\"]", "1:2-1:5 SW1004")]
    [InlineData("{\"ab: 1}\r\n", "1:2-1:9 SW1004")]
    [InlineData("[\"ab\\\"]", "1:2-1:8 SW1004")]
    [InlineData("[01]", "1:2-1:4 SW1009")]
    [InlineData("[-]", "1:2-1:3 SW1009")]
    [InlineData("[1.]", "1:2-1:4 SW1009")]
    [InlineData("[1e+]", "1:2-1:5 SW1009")]
    [InlineData("[0x1F]", "1:2-1:6 SW1009")]
    [InlineData("[-Infinity]", "1:2-1:11 SW1009")]
    [InlineData("[1a]", "1:2-1:4 SW1009")]
    [InlineData("[+1]", "1:2-1:4 SW1002")]
    [InlineData("[.5]", "1:2-1:4 SW1002")]
    public void Read_FaultThatEndsReading_ReportsItsPlaceAndGivesNothing(string text, string fault) =>
        Assert.Null(ReadAssert.Faulty(text, fault));

    [Theory]
    [InlineData("[1, 2,]", "1:6-1:7 SW1006", "[Number(1), Number(2)]")]
    [InlineData("{\"a\": 1,\n}", "1:8-1:9 SW1006", "{a: Number(1)}")]
    [InlineData("{\"a\": 1, \"b\": 2, \"a\": 3}", "1:18-1:21 SW1007", "{a: Number(1), b: Number(2)}")]
    [InlineData("[\"a\\qb\"]", "1:4-1:6 SW1005", "['a\\qb']")]
    [InlineData("[\"\\u00g0\"]", "1:3-1:5 SW1005", "['\\u00g0']")]
    [InlineData("[\"\\u+123\"]", "1:3-1:5 SW1005", "['\\u+123']")]
    [InlineData("[\"\\uD834\"]", "1:3-1:9 SW1005", "['\uFFFD']")]
    [InlineData("[\"\\uD834\\u0041\"]", "1:3-1:9 SW1005", "['\uFFFDA']")]
    [InlineData("[\"\\uDD1E\"]", "1:3-1:9 SW1005", "['\uFFFD']")]
    [InlineData("[\"a\tb\"]", "1:4-1:5 SW1010", "['a\tb']")]
    [InlineData("{\"a\": 1}\n{\"b\": 2}", "2:1-2:2 SW1011", "{a: Number(1)}")]
    public void Read_FaultThatCanBePassedOver_ReportsItsPlaceAndGivesTheRest(string text, string fault, string tree) =>
        Assert.Equal(tree, NodeText.Of(ReadAssert.Faulty(text, fault)));

    [Fact]
    public void Read_SeveralFaults_ReportsEach() => ReadAssert.Faulty(
        "{\"a\": [1,],\n \"b\": \"\\x\",\n \"a\": 0}", "1:9-1:10 SW1006", "2:8-2:10 SW1005", "3:2-3:5 SW1007");

    [Fact]
    public void Read_DuplicatesInWideObject_KeepsTheFirstOfEach()
    {
        var members = Enumerable.Range(0, 40).Select(i => $"\"n{i % 20}\": {i}");

        var result = DocumentReader.Read("api", $"{{{string.Join(", ", members)}}}");

        Assert.Equal(20, result.Diagnostics.Count);
        var root = Assert.IsType<ObjectNode>(result.Root);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"n{i}"), root.Members.Select(member => member.Name));
        Assert.Equal("7", ((ScalarNode)root["n7"]!).Text);
    }

    [Theory]
    [InlineData("\\\"", "\"", "")]
    [InlineData("\u001F", "\u001F", "SW1010")]
    [InlineData("\0", "\0", "SW1010")]
    [InlineData(" ", " ", "")]
    [InlineData("!", "!", "")]
    [InlineData("\u8000\u8022\u805C\uFFFF", "\u8000\u8022\u805C\uFFFF", "")]
    public void Read_CharacterAnywhereInAString_IsReadAsSuch(string written, string character, string fault)
    {
        for (var before = 0; before < 10; before++)
        {
            var (start, end) = (new string('a', before), new string('z', 10 - before));

            var result = DocumentReader.Read("api", $"[\"{start}{written}{end}\", 1]");

            Assert.Equal($"['{start}{character}{end}', Number(1)]", NodeText.Of(result.Root!));
            Assert.Equal(fault, string.Concat(result.Diagnostics.Select(static diagnostic => diagnostic.Rule.Id)));
        }
    }

    [Fact]
    public void Read_IndentationOfAnyLength_IsPassedOver()
    {
        for (var length = 0; length < 12; length++)
        {
            var indentation = new string(' ', length);

            Assert.Equal("[Number(1)]", NodeText.Of(ReadAssert.Valid($"[\n{indentation}1\n{indentation}\t\n]\n{indentation}")));
        }
    }

    [Fact]
    public void Read_EveryNode_CoversItsText()
    {
        const string Text = "{ \"a\" : [ 12, \"x\\n\" ] , \"b\":{\"c\":null}}";

        Assert.Equal(Text, ReadAssert.Covered(Text));
        Assert.Equal("[ 12, \"x\\n\" ]", ReadAssert.Covered(Text, "a"));
        Assert.Equal("12", ReadAssert.Covered(Text, "a", 0));
        Assert.Equal("\"x\\n\"", ReadAssert.Covered(Text, "a", 1));
        Assert.Equal("null", ReadAssert.Covered(Text, "b", "c"));
        var name = ((ObjectNode)ReadAssert.Valid(Text)).Find("b")!.Value.NameSpan;
        Assert.Equal("\"b\"", Text.Substring(name.Start, name.Length));
    }

    [Fact]
    public void Read_RepeatedNames_SharesOneString()
    {
        var root = (ArrayNode)ReadAssert.Valid("[{\"description\": 1}, {\"description\": 2}]");

        Assert.Same(
            ((ObjectNode)root.Items[0]).Members[0].Name,
            ((ObjectNode)root.Items[1]).Members[0].Name);
    }
}
