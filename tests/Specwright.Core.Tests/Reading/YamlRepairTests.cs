using System.Linq;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Reading;

/// <summary>Blanks that every other parser of YAML forgives.</summary>
public sealed class YamlRepairTests
{
    [Theory]
    [InlineData("a:\n  b: \"one\n  two\"\n  c: 1", "{a: {b: 'one two', c: Number(1)}}")]
    [InlineData("a:\n  b: \"one\ntwo\n\n  three\"", "{a: {b: 'one two\nthree'}}")]
    [InlineData("- a: \"one\n  two \\\" # three\"\n  b: 'it''s\n   \"so'", "[{a: 'one two \" # three', b: 'it's \"so'}]")]
    [InlineData("a:\r\n  b: \"one\r\n  two\"", "{a: {b: 'one two'}}")]
    [InlineData("a:\n  \"b\": [\"one\n  two\"]", "{a: {b: ['one two']}}")]
    public void Read_QuotedLinesNoDeeperThanTheirKey_AreFolded(string text, string tree) =>
        Assert.Equal(tree, NodeText.Of(ReadAssert.Valid(text)));

    [Theory]
    [InlineData("a: |+\n    \nb: 1", "{a: '\n', b: Number(1)}")]
    [InlineData("a:\n  - |\n      \n  - |-\n     \n    x\n     y\n", "{a: ['', '\nx\n y']}")]
    public void Read_BlankLinesLongerThanTheBlock_AreEmptyLines(string text, string tree) =>
        Assert.Equal(tree, NodeText.Of(ReadAssert.Valid(text)));

    [Theory]
    [InlineData("a:\n  enum:\n\t\t# a remark\n    - b", "{a: {enum: ['b']}}")]
    [InlineData("a:\n  - b\n  \t # one\n\t# two\n  - c", "{a: ['b', 'c']}")]
    public void Read_CommentIndentedByTabs_IsPassedOver(string text, string tree) =>
        Assert.Equal(tree, NodeText.Of(ReadAssert.Valid(text)));

    [Fact]
    public void Read_WhatLooksTheSameInABlock_StaysAsItIs()
    {
        const string Text = "a: |\n  b: \"one\n  two\"\n  \t# three\n  |+\n      \nc: \"x\ny\"\nd: >-\n  e: \"\n  f\n";

        Assert.Equal(
            "{a: 'b: \"one\ntwo\"\n\t# three\n|+\n    \n', c: 'x y', d: 'e: \" f'}", NodeText.Of(ReadAssert.Valid(Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void Read_WhatFollowsARepair_CoversItsText(string start)
    {
        var text = start + "a: \"b\nc\"\n\t# d\ne: 'f'\ng: |\n     \n  h\ni: [1, j]\n";
        var root = (ObjectNode)ReadAssert.Valid(text);

        Assert.Equal(["a", "e", "g", "i"], root.Members.Select(member => text.Substring(member.NameSpan.Start, member.NameSpan.Length)));
        Assert.Equal("\"b\nc\"", text.Substring(root["a"]!.Span.Start, root["a"]!.Span.Length));
        Assert.Equal("'f'", text.Substring(root["e"]!.Span.Start, root["e"]!.Span.Length));
        Assert.Equal("[1, j]", text.Substring(root["i"]!.Span.Start, root["i"]!.Span.Length));
    }

    [Fact]
    public void Read_FaultBesideWhatWasRepaired_IsReportedOnceAtItsPlace() =>
        Assert.Null(ReadAssert.Faulty("a: {x: 1, x: 2}\nb: \"c\nd\"\ne: @f", "1:11-1:12 SW1007", "4:4-4:5 SW1020"));
}
