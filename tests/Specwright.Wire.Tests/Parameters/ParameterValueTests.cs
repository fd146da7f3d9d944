using System;
using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests.Parameters;

public sealed class ParameterValueTests
{
    private static GeneratedClient Client => GeneratedClient.Of("""
        paths:
          /values:
            get:
              operationId: send
              parameters:
                - { name: flag, in: query, schema: { type: boolean } }
                - { name: whole, in: query, schema: { type: integer } }
                - { name: small, in: query, schema: { type: integer, format: int32 } }
                - { name: ratio, in: query, schema: { type: number } }
                - { name: day, in: query, schema: { type: string, format: date } }
                - { name: at, in: query, schema: { type: string, format: date-time } }
                - { name: id, in: header, schema: { type: string, format: uuid } }
                - { name: since, in: header, schema: { type: string, format: date-time } }
                - { name: colors, in: query, explode: false, schema: { type: array, items: { type: string, enum: [red, dark blue] } } }
                - { name: levels, in: query, schema: { type: array, items: { type: integer, enum: [1, 2] } } }
                - { name: key, in: query, schema: { oneOf: [{ type: string }, { type: integer }] } }
                - { name: maybe, in: query, schema: { type: [string, 'null'] } }
                - { name: any, in: query, schema: {} }
                - { name: things, in: query, schema: { type: array } }
                - { name: limit, in: query, description: At most., schema: { type: integer, default: 30 } }
              responses: { '204': { description: Done. } }
        """);

    [Theory]
    [InlineData("flag: true", "flag=true")]
    [InlineData("whole: 5_000_000_000", "whole=5000000000")]
    [InlineData("small: -1", "small=-1")]
    [InlineData("ratio: 0.1", "ratio=0.1")]
    [InlineData("day: new DateOnly(2024, 2, 29)", "day=2024-02-29")]
    [InlineData("at: new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.FromHours(1))", "at=2024-02-29T12%3A00%3A00%2B01%3A00")]
    [InlineData("colors: [SendColor.Red, SendColor.DarkBlue, new(\"new\")]", "colors=red,dark%20blue,new")]
    [InlineData("levels: [(SendLevel)1, (SendLevel)2]", "levels=1&levels=2")]
    [InlineData("key: \"a b\"", "key=a%20b")]
    [InlineData("key: 7", "key=7")]
    [InlineData("maybe: \"\"", "maybe=")]
    [InlineData("any: \"1 2\"", "any=1%202")]
    [InlineData("things: [\"a\", \"b c\"]", "things=a&things=b%20c")]
    public async Task Query_OfEachType_HasItsInvariantText(string argument, string expected)
    {
        var request = await Client.SendAsync($"""
            var culture = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NegativeSign = "~";
            culture.DateTimeFormat.DateSeparator = culture.DateTimeFormat.TimeSeparator = "!";
            System.Globalization.CultureInfo.CurrentCulture = culture;
            await client.SendAsync({Names(argument)});
            """);

        Assert.Equal("/values?" + expected, request.Target);
    }

    [Fact]
    public async Task Header_OfEachType_HasItsInvariantText()
    {
        var request = await Client.SendAsync("""
            await client.SendAsync(id: Guid.Empty, since: DateTimeOffset.UnixEpoch);
            """);

        Assert.Equal("00000000-0000-0000-0000-000000000000", request.Headers["id"]);
        Assert.Equal("1970-01-01T00:00:00Z", request.Headers["since"]);
    }

    [Fact]
    public async Task Optional_LeftOut_IsNotSent()
    {
        var request = await Client.SendAsync("await client.SendAsync();");

        Assert.Equal("/values", request.Target);
        Assert.False(request.Headers.ContainsKey("id"));
        Assert.False(request.Headers.ContainsKey("Cookie"));
    }

    // The types of items are named by the planner.
    private static string Names(string argument) => argument
        .Replace("SendColor.", "SendColorsItem.", StringComparison.Ordinal)
        .Replace("SendLevel)", "SendLevelsItem)", StringComparison.Ordinal);
}
