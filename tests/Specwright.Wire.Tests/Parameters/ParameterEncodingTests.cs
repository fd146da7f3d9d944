using System;
using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests.Parameters;

/// <summary>RFC 3986, section 2; RFC 9110, section 5.5.</summary>
public sealed class ParameterEncodingTests
{
    private static GeneratedClient Client => GeneratedClient.Of("""
        paths:
          /at/{place}:
            get:
              operationId: send
              parameters:
                - { name: place, in: path, required: true, schema: { type: string } }
                - { name: q, in: query, schema: { type: string } }
                - { name: raw, in: query, allowReserved: true, schema: { type: string } }
                - { name: raws, in: query, allowReserved: true, schema: { type: array, items: { type: string } } }
                - { name: flags, in: query, allowEmptyValue: true, schema: { type: array, items: { type: string } } }
                - { name: tags, in: query, schema: { type: array, items: { type: string } } }
                - { name: h, in: header, schema: { type: string } }
                - { name: c, in: cookie, schema: { type: string } }
              responses: { '204': { description: Done. } }
          /wild/{rest}:
            get:
              operationId: wild
              parameters:
                - { name: rest, in: path, required: true, allowReserved: true, schema: { type: string } }
              responses: { '204': { description: Done. } }
          /list/{ids}:
            get:
              operationId: list
              parameters:
                - { name: ids, in: path, required: true, schema: { type: array, items: { type: integer } } }
              responses: { '204': { description: Done. } }
          /odd/{parts}:
            get:
              operationId: odd
              parameters:
                - { name: parts, in: path, required: true, schema: { type: object, additionalProperties: { type: string } } }
              responses: { '204': { description: Done. } }
        """);

    [Fact]
    public async Task Values_WithReservedAndOtherCharacters_ArePercentEncoded()
    {
        var request = await Client.SendAsync("""await client.SendAsync("a/b c?é😀%2F", q: "a&b=c+d#e ü", c: "x;y z");""");

        Assert.Equal("/at/a%2Fb%20c%3F%C3%A9%F0%9F%98%80%252F?q=a%26b%3Dc%2Bd%23e%20%C3%BC", request.Target);
        Assert.Equal("c=x%3By%20z", request.Headers["Cookie"]);
    }

    [Fact]
    public async Task Query_ThatAllowsReserved_KeepsWhatCannotBeMisread()
    {
        var request = await Client.SendAsync("""
            await client.SendAsync("x", raw: ":/?@!$'()*,;=#[]&+ %20%zé", raws: ["a/b", "c&d"]);
            """);

        Assert.Equal("/at/x?raw=:/?@!$'()*,;=%23%5B%5D%26%2B%20%20%25z%C3%A9&raws=a/b&raws=c%26d", request.Target);
    }

    [Fact]
    public async Task Path_ThatAllowsReserved_KeepsWhatASegmentCanHold()
    {
        var request = await Client.SendAsync("""await client.WildAsync("a:b@c,d;e/f?g");""");

        Assert.Equal("/wild/a:b@c,d;e%2Ff%3Fg", request.Target);
    }

    [Fact]
    public async Task List_WithoutValues_IsSentWhereItMayBeEmpty()
    {
        var request = await Client.SendAsync("""await client.SendAsync("x", flags: [], tags: []);""");

        Assert.Equal("/at/x?flags=", request.Target);
    }

    [Theory]
    [InlineData("""await client.SendAsync("");""", "place")]
    [InlineData("""await client.SendAsync(null!);""", "place")]
    [InlineData("""await client.ListAsync([]);""", "ids")]
    [InlineData("""await client.OddAsync(new Dictionary<string, string>());""", "parts")]
    public async Task Path_WithoutAValue_IsRefusedByName(string statements, string name)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Client.SendAsync(statements));

        Assert.Contains(name, exception.ParamName, StringComparison.Ordinal);
        Assert.Contains("needs a value in its path", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ä")]
    [InlineData("a\\r\\nX-Evil: 1")]
    public async Task Header_ThatNoHeaderCanHold_IsRefusedByName(string value)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Client.SendAsync($"await client.SendAsync(\"x\", h: \"{value}\");"));

        Assert.Contains("The header h", exception.Message, StringComparison.Ordinal);
    }
}
