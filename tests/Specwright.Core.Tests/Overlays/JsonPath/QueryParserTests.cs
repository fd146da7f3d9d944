using System.Linq;
using Specwright.Overlays.JsonPath;
using Xunit;

namespace Specwright.Core.Tests.Overlays.JsonPath;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("$")]
    [InlineData("$.a['b'][\"c\"][0][-1][*].*..d..*..[0]")]
    [InlineData("$ ['a'] [ 'b' , 1 , 1:2 ]")]
    [InlineData("$[::][1:][:1][::-1][1 : 2 : 3]")]
    [InlineData("$[?@.a][?!@.a][?(@.a)][?!(@.a && @.b) || $.c == 1]")]
    [InlineData("$[?@.a == 'x' && @['b'] != \"y\" || @.c <= 1.5e-3]")]
    [InlineData("$[?length(@.a) > 1][?count(@.*) == 2][?match(@.a, 'x.*')][?!search(@.a, $.p)][?value(@..a) == null]")]
    [InlineData("$[?@[?@.a]]")]
    [InlineData("$.größe._1")]
    [InlineData("$.paths.*.get[?@.x-oai-traits.paged]")]
    public void TryParse_Query_IsTaken(string text) => Assert.True(QueryParser.TryParse(text, out _, out var fault, out _), fault);

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 0)]
    [InlineData("$ ", 1)]
    [InlineData("$.", 2)]
    [InlineData("$. a", 2)]
    [InlineData("$.1", 2)]
    [InlineData("$..", 3)]
    [InlineData("$a", 1)]
    [InlineData("$[", 2)]
    [InlineData("$[]", 2)]
    [InlineData("$[a]", 2)]
    [InlineData("$['a'", 5)]
    [InlineData("$['a", 4)]
    [InlineData("$['\\x']", 4)]
    [InlineData("$['\\u12G4']", 7)]
    [InlineData("$[01]", 2)]
    [InlineData("$[-0]", 2)]
    [InlineData("$[9007199254740992]", 2)]
    [InlineData("$[1:2:3:4]", 7)]
    [InlineData("$[?]", 3)]
    [InlineData("$[?@.a = 1]", 7)]
    [InlineData("$[?@.a == b]", 10)]
    [InlineData("$[?@.a == 01]", 10)]
    [InlineData("$[?'x']", 3)]
    [InlineData("$[?@.* == 1]", 3)]
    [InlineData("$[?1 == @..a]", 8)]
    [InlineData("$[?nothing(@.a)]", 3)]
    [InlineData("$[?length(@.a)]", 3)]
    [InlineData("$[?length(@.*) == 1]", 10)]
    [InlineData("$[?count(1) == 1]", 9)]
    [InlineData("$[?match(@.a, 'x') == true]", 3)]
    [InlineData("$[?match(@.a)]", 3)]
    [InlineData("$[?match(@.a, 'x', 'y')]", 17)]
    [InlineData("$[?(@.a]", 7)]
    public void TryParse_NoQuery_SaysWhere(string text, int expected)
    {
        Assert.False(QueryParser.TryParse(text, out _, out var fault, out var position));
        Assert.Equal(expected, position);
        Assert.NotEmpty(fault);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("!(", ")")]
    [InlineData("@[?", "]")]
    [InlineData("length(", ")")]
    public void TryParse_NestedTooDeep_IsRefused(string open, string close)
    {
        var text = "$[?" + string.Concat(Enumerable.Repeat(open, 10_000)) + "@.a" + string.Concat(Enumerable.Repeat(close, 10_000)) + "]";

        Assert.False(QueryParser.TryParse(text, out _, out var fault, out _));
        Assert.Equal("it is nested too deep", fault);
    }
}
