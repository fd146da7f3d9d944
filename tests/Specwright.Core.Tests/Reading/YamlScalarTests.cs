using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Reading;

/// <summary>Each scalar style as YAML 1.2.2 defines it; the examples are its chapters' 7 and 8 in words of our own.</summary>
public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("|\n one\n two\n\n\nz: 1", "one\ntwo\n")]
    [InlineData("|-\n one\n two\n\n\nz: 1", "one\ntwo")]
    [InlineData("|+\n one\n two\n\n\nz: 1", "one\ntwo\n\n\n")]
    [InlineData("|\n\n one\n  two\n   \n three\nz: 1", "\none\n two\n  \nthree\n")]
    [InlineData("|\n \ttabs\n \t\nz: 1", "\ttabs\n\t\n")]
    [InlineData("| # remark\n # none\n\nz: 1", "# none\n")]
    [InlineData("|2\n   one\n  two\nz: 1", " one\ntwo\n")]
    [InlineData("|2-\n   one\n  two\n\nz: 1", " one\ntwo")]
    [InlineData("|-2\n   one\n  two\n\nz: 1", " one\ntwo")]
    [InlineData("|+1\n  one\n\nz: 1", " one\n\n")]
    [InlineData("|-\n\n\nz: 1", "")]
    [InlineData("|\n\n\nz: 1", "")]
    [InlineData("|+\n\n\nz: 1", "\n\n")]
    [InlineData("|\n a: b # c\n - d\n ---\nz: 1", "a: b # c\n- d\n---\n")]
    public void Read_Literal_KeepsItsLines(string scalar, string value) => IsString(value, scalar);

    [Theory]
    [InlineData(">\n one\n two\n\n three\n\n\nz: 1", "one two\nthree\n")]
    [InlineData(">-\n one\n two\n\n\nz: 1", "one two")]
    [InlineData(">+\n one\n two\n\n\nz: 1", "one two\n\n\n")]
    [InlineData(">\n one\n  code\n\n  more\n two\nz: 1", "one\n code\n\n more\ntwo\n")]
    [InlineData(">\n one\n \ttab\n two\nz: 1", "one\n\ttab\ntwo\n")]
    [InlineData(">\n\n one\n\n\n two\nz: 1", "\none\n\ntwo\n")]
    [InlineData(">1-\n  one\n two\nz: 1", " one\ntwo")]
    [InlineData(">-1\n  one\n two\nz: 1", " one\ntwo")]
    [InlineData(">-\n\nz: 1", "")]
    public void Read_Folded_JoinsItsLines(string scalar, string value) => IsString(value, scalar);

    [Theory]
    [InlineData("'it''s: # \\n \"{[]}'\nz: 1", "it's: # \\n \"{[]}")]
    [InlineData("' one \n  two \n\n  three '\nz: 1", " one two\nthree ")]
    [InlineData("''\nz: 1", "")]
    [InlineData("\" one \n  two \n\n  three \"\nz: 1", " one two\nthree ")]
    [InlineData("\"one\\\n   \\  two \\\n  three\"\nz: 1", "one  two three")]
    [InlineData("\"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\\\N\\_\\L\\P\"\nz: 1", "\0\a\b\t\n\v\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029")]
    [InlineData("\"\\x41\\u00e4\\U0001D11E\"\nz: 1", "Aä𝄞")]
    [InlineData("\"\\uD834\\uDD1E\"\nz: 1", "𝄞")]
    [InlineData("\"\"\nz: 1", "")]
    public void Read_Quoted_IsUnescapedAndFolded(string scalar, string value) => IsString(value, scalar);

    [Theory]
    [InlineData("one two  # remark\nz: 1", "one two")]
    [InlineData("one\n  two\n\n  three\nz: 1", "one two\nthree")]
    [InlineData("\n one\n two\nz: 1", "one two")]
    [InlineData("a#b:c-d?e\nz: 1", "a#b:c-d?e")]
    [InlineData("-a ?b :c\nz: 1", "-a ?b :c")]
    [InlineData("http://example.test/{id}?q=[1]&r='x'\nz: 1", "http://example.test/{id}?q=[1]&r='x'")]
    [InlineData("it's \"so\"\nz: 1", "it's \"so\"")]
    [InlineData("::std\nz: 1", "::std")]
    public void Read_Plain_IsItsTextOnOneLine(string scalar, string value) => IsString(value, scalar);

    [Theory]
    [InlineData("{a: one\n   two, b: [x y, 'z\n  z'], c, d: }", "{a: 'one two', b: ['x y', 'z z'], c: null, d: null}")]
    [InlineData("{\"a\":1, 'b':2,}", "{a: Number(1), b: Number(2)}")]
    [InlineData("[a: 1, {b: 2}]", "[{a: Number(1)}, {b: Number(2)}]")]
    [InlineData("\n  ? a\n  : 1\n  ? b\n  z: 1", "{a: Number(1), b: null, z: Number(1)}")]
    [InlineData("\n- |\n one\n-\n two\n- - >-\n   x\n   y\n", "['one\n', 'two', ['x y']]")]
    [InlineData("&x !!str 1", "'1'")]
    [InlineData("!!str &x 1", "'1'")]
    [InlineData("!<tag:yaml.org,2002:str> 1", "'1'")]
    [InlineData("!!map {a: !!seq [!!null '', !!float 1]}", "{a: [null, Number(1)]}")]
    [InlineData("!!binary |\n  R0lG\n", "'R0lG\n'")]
    public void Read_FlowsKeysAndTags_AreTheirValues(string value, string tree)
    {
        Assert.Equal($"{{x: {tree}}}", NodeText.Of(ReadAssert.Valid("x: " + value)));
    }

    [Theory]
    [InlineData("%YAML 1.1\n---\na: yes\n", "{a: 'yes'}")]
    [InlineData("%YAML 1.2\n# remark\n---\na: 1\n...\n# end\n", "{a: Number(1)}")]
    [InlineData("%TAG !y! tag:yaml.org,2002:\n---\na: !y!str 1\n", "{a: '1'}")]
    [InlineData("--- # start\na: 1", "{a: Number(1)}")]
    [InlineData("--- {a: 1}\n...", "{a: Number(1)}")]
    [InlineData("--- |\n one\n", "'one\n'")]
    [InlineData("\uFEFF%YAML 1.2\n---\na: 1", "{a: Number(1)}")]
    public void Read_DirectivesAndMarkers_AreNoContent(string text, string tree) => Assert.Equal(tree, NodeText.Of(ReadAssert.Valid(text)));

    // The specification makes one line feed of each line break, whatever the file has.
    [Theory]
    [InlineData("a: |\n one\n two\n\nb: >\n one\n two\n\n three\nc: 'x\n  y'\nd: \"x\\\n  y\"\ne: x\n  y\n")]
    [InlineData("a:\n- |+\n one\n\n- >-\n two\n three\n")]
    public void Read_OtherLineBreaks_AreTheSameValues(string text)
    {
        var expected = NodeText.Of(ReadAssert.Valid(text));

        Assert.Equal(expected, NodeText.Of(ReadAssert.Valid(text.Replace("\n", "\r\n", System.StringComparison.Ordinal))));
        Assert.Equal(expected, NodeText.Of(ReadAssert.Valid("\uFEFF" + text.Replace("\n", "\r\n", System.StringComparison.Ordinal))));
        Assert.Equal(expected, NodeText.Of(ReadAssert.Valid(text.Replace('\n', '\r'))));
    }

    private static void IsString(string value, string scalar)
    {
        var node = Assert.IsType<ScalarNode>(Assert.IsType<ObjectNode>(ReadAssert.Valid("a: " + scalar))["a"]);

        Assert.Equal((ScalarKind.String, value), (node.Kind, node.Text));
    }
}
