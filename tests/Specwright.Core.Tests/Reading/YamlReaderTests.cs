using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Reading;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: b", "{a: 'b'}")]
    [InlineData("200: ok", "{200: 'ok'}")]
    [InlineData("'a b': \"c\\n\\x41\"", "{a b: 'c\nA'}")]
    [InlineData("- a\n- - b\n  - c\n- d: e", "['a', ['b', 'c'], {d: 'e'}]")]
    [InlineData("a: {b: [1, x], c: }", "{a: {b: [Number(1), 'x'], c: null}}")]
    [InlineData("a: |\n  one\n  two\nb: >-\n  three\n  four\n", "{a: 'one\ntwo\n', b: 'three four'}")]
    [InlineData("%YAML 1.2\n---\na: 1\n...\n", "{a: Number(1)}")]
    [InlineData("\uFEFFa: 1", "{a: Number(1)}")]
    [InlineData("~: 1\n", "{~: Number(1)}")]
    [InlineData("just text", "'just text'")]
    public void Read_ValidYaml_GivesItsTree(string text, string tree) =>
        Assert.Equal(tree, NodeText.Of(ReadAssert.Valid(text)));

    [Theory]
    [InlineData("[~, null, Null, NULL, ]", "[null, null, null, null]")]
    [InlineData("[true, True, FALSE, yes, on, tRUE]", "[Boolean(true), Boolean(True), Boolean(FALSE), 'yes', 'on', 'tRUE']")]
    [InlineData("[0, -12, +3, 007]", "[Number(0), Number(-12), Number(+3), Number(007)]")]
    [InlineData("[0o17, 0x1F, 0o8, 0xg, 1_000]", "[Number(0o17), Number(0x1F), '0o8', '0xg', '1_000']")]
    [InlineData("[1.5, .5, 1., 1e3, -1.5E-3]", "[Number(1.5), Number(.5), Number(1.), Number(1e3), Number(-1.5E-3)]")]
    [InlineData("[.inf, -.INF, +.Inf, .nan, inf]", "[Number(.inf), Number(-.INF), Number(+.Inf), Number(.nan), 'inf']")]
    [InlineData("[1.2.3, 2024-01-01, 12:30, -a, ., '1', \"true\"]", "['1.2.3', '2024-01-01', '12:30', '-a', '.', '1', 'true']")]
    [InlineData("[!!str 1, !!int '2', !!bool \"true\", ! 3, !local 4]", "['1', Number(2), Boolean(true), '3', '4']")]
    public void Read_Scalar_IsResolvedByTheCoreSchema(string text, string tree) =>
        Assert.Equal(tree, NodeText.Of(((ObjectNode)ReadAssert.Valid("x: " + text))["x"]));

    [Theory]
    [InlineData("a: &x [1]\nb: *x", "{a: [Number(1)], b: [Number(1)]}")]
    [InlineData("a: &x 1\nb: &x 2\nc: *x", "{a: Number(1), b: Number(2), c: Number(2)}")]
    [InlineData("a: &x key\n*x : 1", "{a: 'key', key: Number(1)}")]
    [InlineData("a: &x {p: 1, q: 2}\nb:\n  q: 3\n  <<: *x", "{a: {p: Number(1), q: Number(2)}, b: {q: Number(3), p: Number(1)}}")]
    [InlineData("<<: [{a: 1}, {a: 2, b: 3}]\nc: 4", "{c: Number(4), a: Number(1), b: Number(3)}")]
    [InlineData("'<<': {a: 1}", "{<<: {a: Number(1)}}")]
    public void Read_AliasesAndMergeKeys_StandForTheirValues(string text, string tree) =>
        Assert.Equal(tree, NodeText.Of(ReadAssert.Valid(text)));

    [Theory]
    [InlineData("a: [1, 2\nb: 3", "1:6-1:6 SW1020")]
    [InlineData("a: b: c", "1:5-1:5 SW1020")]
    [InlineData("a: 'b\n", "1:4-2:1 SW1020")]
    [InlineData("a: \"\\q\"", "1:4-1:5 SW1020")]
    [InlineData("a: 1\n b: 2", "2:3-2:3 SW1020")]
    [InlineData("a:\n\t- b", "1:2-1:2 SW1020")]
    [InlineData("a: @b", "1:4-1:5 SW1020")]
    [InlineData("a: b\n\u0007", "2:1-2:2 SW1020")]
    [InlineData("a: b\0", "1:5-1:6 SW1020")]
    [InlineData("a: !<not a uri> b", "1:4-1:9 SW1020")]
    public void Read_FaultThatEndsReading_ReportsItsPlaceAndGivesNothing(string text, string fault) =>
        Assert.Null(ReadAssert.Faulty(text, fault));

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3", "3:1-3:2 SW1007", "{a: Number(1), b: Number(2)}")]
    [InlineData("a: 1\n---\nb: 2", "2:1-2:1 SW1021", "{a: Number(1)}")]
    [InlineData("a: *x", "1:4-1:6 SW1022", "{a: null}")]
    [InlineData("a: &x [*x]", "1:8-1:10 SW1022", "{a: [null]}")]
    [InlineData("a: 1\n<<: 2", "2:1-2:3 SW1024", "{a: Number(1)}")]
    [InlineData("? [a, b]\n: 1\nc: 2", "1:3-1:9 SW1025", "{c: Number(2)}")]
    public void Read_FaultThatCanBePassedOver_ReportsItsPlaceAndGivesTheRest(string text, string fault, string tree) =>
        Assert.Equal(tree, NodeText.Of(ReadAssert.Faulty(text, fault)));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("\uFEFF")]
    [InlineData("# only a comment\n")]
    public void Read_NothingInTheDocument_SaysSo(string text) =>
        Assert.Null(ReadAssert.Faulty(text, "1:1-1:1 SW1001"));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Read_EveryNode_CoversItsText(string newLine)
    {
        var text = string.Join(newLine, "\uFEFFa: 1 # one", "b:", "  - 'ä'  ", "  - x: y", "    z: [1,", "      2]", "c: two words  ", "d: |", "  block", "e: {f: \"𝄞\"}", string.Empty);

        Assert.Equal("1", ReadAssert.Covered(text, "a"));
        Assert.Equal("'ä'", ReadAssert.Covered(text, "b", 0));
        Assert.Equal($"x: y{newLine}    z: [1,{newLine}      2]", ReadAssert.Covered(text, "b", 1));
        Assert.Equal("2", ReadAssert.Covered(text, "b", 1, "z", 1));
        Assert.Equal("two words", ReadAssert.Covered(text, "c"));
        Assert.StartsWith("|", ReadAssert.Covered(text, "d"), System.StringComparison.Ordinal);
        Assert.Equal("{f: \"𝄞\"}", ReadAssert.Covered(text, "e"));
        Assert.Equal("\"𝄞\"", ReadAssert.Covered(text, "e", "f"));
        var name = ((ObjectNode)ReadAssert.Valid(text)).Find("c")!.Value.NameSpan;
        Assert.Equal("c", text.Substring(name.Start, name.Length));
    }
}
