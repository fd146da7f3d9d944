using System.Linq;
using Specwright.Overlays.JsonPath;
using Specwright.Overlays.JsonPath.RegularExpressions;
using Xunit;

namespace Specwright.Core.Tests.Overlays.JsonPath;

public sealed class PatternParserTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("abc", "abc", true)]
    [InlineData("a|bc|", "bc", true)]
    [InlineData("a|bc|", "", true)]
    [InlineData("a|bc", "abc", false)]
    [InlineData("a*b+c?", "aabb", true)]
    [InlineData("a*b+c?", "aac", false)]
    [InlineData("(ab)*", "abab", true)]
    [InlineData("(a*)*", "aaa", true)]
    [InlineData("a{2}", "aa", true)]
    [InlineData("a{2}", "aaa", false)]
    [InlineData("a{1,2}b", "aab", true)]
    [InlineData("a{1,2}b", "aaab", false)]
    [InlineData("a{2,}", "aaaa", true)]
    [InlineData("a{0}", "", true)]
    [InlineData(".", "☺", true)]
    [InlineData(".", "\n", false)]
    [InlineData(".", "\U0001F600", true)]
    [InlineData("[a-c_]+", "ab_c", true)]
    [InlineData("[^a-c]", "b", false)]
    [InlineData("[^a-c]", "d", true)]
    [InlineData("[-a]", "-", true)]
    [InlineData("[a-]", "-", true)]
    [InlineData("[\\]\\-]+", "]-", true)]
    [InlineData("\\.\\n", ".\n", true)]
    [InlineData("\\p{Lu}\\p{L}*", "Äb", true)]
    [InlineData("\\P{L}", "a", false)]
    [InlineData("[\\p{Nd}x]+", "1x2", true)]
    public void Matches_WholeText_IsAsThePatternSays(string pattern, string text, bool expected) =>
        Assert.Equal(expected, PatternParser.Parse(pattern)!.Matches(text, isWhole: true, new Effort(10_000)));

    [Theory]
    [InlineData("b", "abc", true)]
    [InlineData("c", "abc", true)]
    [InlineData("a.c", "xxabcxx", true)]
    [InlineData("d", "abc", false)]
    [InlineData("", "abc", true)]
    public void Matches_Part_IsFoundAnywhere(string pattern, string text, bool expected) =>
        Assert.Equal(expected, PatternParser.Parse(pattern)!.Matches(text, isWhole: false, new Effort(10_000)));

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("*")]
    [InlineData("a**")]
    [InlineData("[a")]
    [InlineData("[]")]
    [InlineData("[c-a]")]
    [InlineData("a{2,1}")]
    [InlineData("a{x}")]
    [InlineData("\\d")]
    [InlineData("\\p{Xx}")]
    [InlineData("a{3000}")]
    [InlineData("((((a{50}){50}){50}){50}){50}")]
    public void Parse_NoPatternOrOneTooLarge_IsRefused(string pattern) => Assert.Null(PatternParser.Parse(pattern));

    [Fact]
    public void Parse_NestedTooDeep_IsRefused() =>
        Assert.Null(PatternParser.Parse(new string('(', 100_000) + "a" + new string(')', 100_000)));

    [Fact]
    public void Matches_PatternThatOthersBacktrackOn_CostsALinearEffort()
    {
        var effort = new Effort(10_000_000);

        Assert.False(PatternParser.Parse("(a*)*(a|aa)*b")!.Matches(string.Concat(Enumerable.Repeat("a", 100_000)), isWhole: true, effort));
        Assert.False(effort.IsExhausted);
    }
}
