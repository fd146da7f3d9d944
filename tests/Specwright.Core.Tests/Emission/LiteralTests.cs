using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Specwright.Emission;
using Specwright.Emission.Docs;
using Xunit;

namespace Specwright.Core.Tests.Emission;

public sealed class LiteralTests
{
    [Fact]
    public void String_EveryCharacterOfTheBasicPlane_IsItselfAgain()
    {
        var text = new string(Enumerable.Range(0, 0xD800).Concat(Enumerable.Range(0xE000, 0x2000)).Select(c => (char)c).ToArray());

        var literal = CSharpLiteral.String(text);

        Assert.Equal(text, SyntaxFactory.ParseExpression(literal).GetFirstToken().ValueText);
        Assert.DoesNotContain(literal, c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202E' or '\uFEFF');
    }

    [Theory]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("line\r\n\u2028end", "\"line\\u000D\\u000A\\u2028end\"")]
    [InlineData("😀é", "\"😀é\"")]
    [InlineData("{x}", "\"{x}\"")]
    public void String_Text_IsQuoted(string text, string literal) => Assert.Equal(literal, CSharpLiteral.String(text));

    [Theory]
    [InlineData("name", "\"name\":")]
    [InlineData("a\"\\\n", "\"a\\\"\\\\\\u000a\":")]
    [InlineData("\"\"\"", "\"\\\"\\\"\\\"\":")]
    [InlineData("größe\U0001F600", "\"größe\U0001F600\":")]
    [InlineData("a\u2028b\u202Ec\u0085", "\"a\\u2028b\\u202ec\\u0085\":")]
    public void Table_Name_IsJsonThatCanBeSeen(string name, string json) => Assert.Equal(json, Assert.Single(Utf8Literal.Table([name])));

    [Fact]
    public void String_HalfASurrogatePair_IsEscaped() => Assert.Equal("\"\\uD83D\"", CSharpLiteral.String("\uD83D"));

    [Fact]
    public void Table_HalfASurrogatePair_IsReplaced() => Assert.Contains('\uFFFD', Assert.Single(Utf8Literal.Table(["\uD83D"])));

    [Fact]
    public void Table_ManyNames_TakesSeveralLines()
    {
        var lines = Utf8Literal.Table(Enumerable.Range(0, 30).Select(i => $"member{i}"));

        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.True(line.Length <= 110));
    }

    [Theory]
    [InlineData("a */ b\r\n// c\u2028d\u0085e", "a */ b  // c d e")]
    [InlineData("left\u202Eright\0", "leftright")]
    public void Line_AnyText_StaysOnTheLine(string text, string line) => Assert.Equal(line, CommentText.Line(text));

    [Theory]
    [InlineData("Plain & simple < 3", "Plain &amp; simple &lt; 3")]
    [InlineData("Uses `List<T>` and **bold** and _it_ but not snake_case_name", "Uses <c>List&lt;T&gt;</c> and bold and it but not snake_case_name")]
    [InlineData("See [the docs](https://example.com/a_(b)) now", "See the docs) now")]
    [InlineData("See [the docs][1] or <https://example.com>", "See the docs or https://example.com")]
    [InlineData("<p>One<br/>two</p>", "One two")]
    [InlineData("the <id> of &lt;b&gt;", "the &lt;id&gt; of &lt;b&gt;")]
    [InlineData("2 * 3 \\* 4", "2 * 3 * 4")]
    [InlineData("</summary><script>alert(1)</script>", "&lt;script&gt;alert(1)")]
    [InlineData("`unclosed", "`unclosed")]
    public void ToXml_CommonMark_BecomesText(string markdown, string xml) => Assert.Equal(xml, DocInline.ToXml(markdown));

    [Fact]
    public void Paragraphs_Blocks_BecomeElements() => Assert.Equal(
        ["<para>Title</para>", "<para>One two</para>", "<list type=\"bullet\">", "<item>first</item>", "<item>second</item>", "</list>", "<code>", "x &lt; y", "</code>"],
        DocComment.Paragraphs("# Title\n\nOne\ntwo\n\n- first\n- second\n\n```js\nx < y\n```"));
}
