using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Specwright.Planning.Naming;
using Xunit;

namespace Specwright.Core.Tests.Planning.Naming;

public sealed class CSharpIdentifierTests
{
    [Theory]
    [InlineData("_id", "Id")]
    [InlineData("entity.policy", "EntityPolicy")]
    [InlineData("hasNext", "HasNext")]
    [InlineData("XMLHttp", "XMLHttp")]
    [InlineData("pull-request review", "PullRequestReview")]
    [InlineData("IN_PROGRESS", "InProgress")]
    [InlineData("DESKTOP", "Desktop")]
    [InlineData("OK", "OK")]
    [InlineData("it's", "Its")]
    [InlineData("$ref", "Ref")]
    [InlineData("@type", "Type")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData(">=10", "GreaterThanEqual10")]
    [InlineData("!=", "NotEqual")]
    [InlineData("*", "Star")]
    [InlineData("😀", "U1F600")]
    [InlineData("2fa_enabled", "_2faEnabled")]
    [InlineData("naïve café", "NaïveCafé")]
    [InlineData("名前", "名前")]
    [InlineData("größe", "Größe")]
    [InlineData("a\u200Bb", "AB")]
    [InlineData("\u0301x", "_\u0301x")]
    [InlineData("", "Empty")]
    [InlineData("class", "Class")]
    public void Pascal_AnyString_IsTheNameOneWouldChoose(string text, string name) =>
        Assert.Equal(name, CSharpIdentifier.Pascal(text));

    [Theory]
    [InlineData("Id", "id")]
    [InlineData("ID", "id")]
    [InlineData("XMLHttp", "xmlHttp")]
    [InlineData("IPAddress", "ipAddress")]
    [InlineData("HasNext", "hasNext")]
    [InlineData("_2fa", "_2fa")]
    [InlineData("Été", "été")]
    [InlineData("名前", "名前")]
    public void Camel_PascalName_LowersTheFirstWord(string pascal, string camel) =>
        Assert.Equal(camel, CSharpIdentifier.Camel(pascal));

    [Theory]
    [InlineData("event", "@event")]
    [InlineData("class", "@class")]
    [InlineData("name", "name")]
    [InlineData("value", "value")]
    public void Escape_Keyword_IsMarked(string name, string escaped) =>
        Assert.Equal(escaped, CSharpIdentifier.Escape(name));

    [Fact]
    public void Escape_EveryKeywordOfTheCompiler_IsMarked()
    {
        foreach (var keyword in SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText).Where(text => char.IsLetter(text[0]) && !text.StartsWith("__", System.StringComparison.Ordinal)))
        {
            Assert.Equal("@" + keyword, CSharpIdentifier.Escape(keyword));
        }
    }

    [Fact]
    public void Pascal_EveryCharacterOfTheBasicPlane_IsAnIdentifier()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            foreach (var text in new[] { $"{(char)c}", $"a{(char)c}b", $"{(char)c}1" })
            {
                var name = CSharpIdentifier.Pascal(text);
                Assert.True(SyntaxFacts.IsValidIdentifier(name), $"U+{c:X4} gives '{name}'.");
            }
        }
    }

    [Fact]
    public void Pascal_HalfASurrogatePair_IsSpelled() => Assert.Equal("UFFFD", CSharpIdentifier.Pascal("\uD800"));

    [Fact]
    public void Pascal_LongNames_AreCutAndStayDistinct()
    {
        var left = CSharpIdentifier.Pascal(new string('a', 500) + "b");
        var right = CSharpIdentifier.Pascal(new string('a', 500) + "c");

        Assert.Equal(CSharpIdentifier.MaxLength, left.Length);
        Assert.NotEqual(left, right);
        Assert.Equal(left, CSharpIdentifier.Pascal(new string('a', 500) + "b"));
        Assert.EndsWith("682B27F1", left);
    }
}
