using System.Linq;
using Specwright.Modelling;
using Specwright.Overlays.JsonPath;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Overlays.JsonPath;

public sealed class QueryEvaluatorTests
{
    // The example document of RFC 9535, section 1.5, which the first rows query as figure 5 does.
    private const string Store = """
        { "store": {
            "book": [
              { "category": "reference", "author": "Nigel Rees", "title": "Sayings of the Century", "price": 8.95 },
              { "category": "fiction", "author": "Evelyn Waugh", "title": "Sword of Honour", "price": 12.99 },
              { "category": "fiction", "author": "Herman Melville", "title": "Moby Dick", "isbn": "0-553-21311-3", "price": 8.99 },
              { "category": "fiction", "author": "J. R. R. Tolkien", "title": "The Lord of the Rings", "isbn": "0-395-19395-8", "price": 22.99 }
            ],
            "bicycle": { "color": "red", "price": 399 } } }
        """;

    [Theory]
    [InlineData("$.store.book[*].author", """["Nigel Rees","Evelyn Waugh","Herman Melville","J. R. R. Tolkien"]""")]
    [InlineData("$..author", """["Nigel Rees","Evelyn Waugh","Herman Melville","J. R. R. Tolkien"]""")]
    [InlineData("$.store..price", "[8.95,12.99,8.99,22.99,399]")]
    [InlineData("$..book[2].title", """["Moby Dick"]""")]
    [InlineData("$..book[-1].title", """["The Lord of the Rings"]""")]
    [InlineData("$..book[0,1].price", "[8.95,12.99]")]
    [InlineData("$..book[:2].price", "[8.95,12.99]")]
    [InlineData("$..book[?@.isbn].price", "[8.99,22.99]")]
    [InlineData("$..book[?@.price<10].title", """["Sayings of the Century","Moby Dick"]""")]
    [InlineData("$..bicycle.*", """["red",399]""")]
    public void Select_ExamplesOfTheStandard_AreWhatItSays(string query, string expected) => AssertSelects(Store, query, expected);

    [Theory]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[1:3]", """["b","c"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[5:]", """["f","g"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[1:5:2]", """["b","d"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[5:1:-2]", """["f","d"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[::-1]", """["g","f","e","d","c","b","a"]""")]
    [InlineData("""["a","b"]""", "$[::0]", "[]")]
    [InlineData("""["a","b"]""", "$[-9:9]", """["a","b"]""")]
    [InlineData("""["a","b"]""", "$[-2]", """["a"]""")]
    [InlineData("""["a","b"]""", "$[2]", "[]")]
    [InlineData("""["a","b"]""", "$[-3]", "[]")]
    [InlineData("""{"a":1}""", "$[0]", "[]")]
    [InlineData("""{"a":1}""", "$['a','a']", "[1,1]")]
    [InlineData("""{"'":1,"\"":2}""", "$['\\''][\"\\\"\"]", "[]")]
    [InlineData("""{"'":1}""", "$['\\'']", "[1]")]
    [InlineData("""{"☺":1}""", "$['\\u263A']", "[1]")]
    [InlineData("""{"o":[{"a":1},{"a":[2]}]}""", "$..a", "[1,[2]]")]
    [InlineData("""[[0,1],[2]]""", "$..[0]", "[[0,1],0,2]")]
    public void Select_Selectors_AreTheStandards(string json, string query, string expected) => AssertSelects(json, query, expected);

    [Theory]
    [InlineData("@ == 1", "[1]")]
    [InlineData("@ == 1.0", "[1]")]
    [InlineData("@ != 1", "[2,\"b\",\"kilo\",null,true,[1],{\"a\":1}]")]
    [InlineData("@ > 1", "[2]")]
    [InlineData("@ >= 1", "[1,2]")]
    [InlineData("@ < 'kilo'", "[\"b\"]")]
    [InlineData("@ <= 'kilo'", "[\"b\",\"kilo\"]")]
    [InlineData("@ == null", "[null]")]
    [InlineData("@ == true", "[true]")]
    [InlineData("@ == $[5]", "[true]")]
    [InlineData("@.nothing == $.nothing", "[1,2,\"b\",\"kilo\",null,true,[1],{\"a\":1}]")]
    [InlineData("@.a == 1", "[{\"a\":1}]")]
    [InlineData("@.a", "[{\"a\":1}]")]
    [InlineData("!@.a && @ == 2 || @ == 'b'", "[2,\"b\"]")]
    [InlineData("@ == 2 && (@ == 1 || @ == 2)", "[2]")]
    [InlineData("length(@) == 1", "[\"b\",[1],{\"a\":1}]")]
    [InlineData("count(@.*) == 1", "[[1],{\"a\":1}]")]
    [InlineData("value(@..a) == 1", "[{\"a\":1}]")]
    [InlineData("match(@, 'k.*')", "[\"kilo\"]")]
    [InlineData("match(@, 'il')", "[]")]
    [InlineData("search(@, 'il')", "[\"kilo\"]")]
    [InlineData("match(@, '(')", "[]")]
    public void Select_Filter_TakesWhatItIsTrueOf(string expression, string expected) =>
        AssertSelects("""[1,2,"b","kilo",null,true,[1],{"a":1}]""", $"$[?{expression}]", expected);

    [Theory]
    [InlineData("""[{"a":[1,{"b":2}]},{"a":[1,{"b":3}]}]""", "$[?@.a == $[0].a].a[1].b", "[2]")]
    [InlineData("""[{"a":{"x":1,"y":2}},{"a":{"y":2,"x":1}}]""", "$[?@.a == $[0].a].a.x", "[1,1]")]
    public void Select_FilterThatComparesStructures_ComparesTheirContents(string json, string query, string expected) =>
        AssertSelects(json, query, expected);

    [Fact]
    public void Select_FiltersThatMultiply_EndsWithTheEffort()
    {
        var json = "[" + string.Join(",", Enumerable.Repeat("[1,2,3]", 300)) + "]";
        var effort = new Effort(1_000_000);

        Parse("$..[?$..[?$..[?$..*]]]", out var query);
        _ = new QueryEvaluator(DocumentReader.Read("a", json).Root!, effort).Select(query);

        Assert.True(effort.IsExhausted);
    }

    [Fact]
    public void Select_DescendantsOfDescendants_KeepsABoundedNumber()
    {
        var json = string.Concat(Enumerable.Repeat("[0,0,0,0,", 100)) + "0" + new string(']', 100);
        var effort = new Effort(long.MaxValue);

        Parse("$..*..*..*..*", out var query);
        var nodes = new QueryEvaluator(DocumentReader.Read("a", json).Root!, effort).Select(query);

        Assert.True(effort.IsExhausted);
        Assert.InRange(nodes.Count, 0, 1_000_000);
    }

    private static void AssertSelects(string json, string text, string expected)
    {
        Parse(text, out var query);
        var nodes = new QueryEvaluator(DocumentReader.Read("a", json).Root!, new Effort(1_000_000)).Select(query);

        Assert.Equal(expected, "[" + string.Join(",", nodes.Select(static node => NodeJson.Write(node.Node))) + "]");
    }

    private static void Parse(string text, out JsonPathQuery query)
    {
        Assert.True(QueryParser.TryParse(text, out var parsed, out var fault, out _), fault);
        query = parsed;
    }
}
