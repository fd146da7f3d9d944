using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Specwright.Wire.Tests.Answers;

public sealed class HeaderTests
{
    private const string Document = """
        paths:
          /pets:
            get:
              operationId: list
              responses:
                '200':
                  description: Ok.
                  content: { application/json: { schema: { type: array, items: { type: string } } } }
                  headers:
                    X-Total: { schema: { type: integer }, description: How many there are. }
                    X-Small: { schema: { type: integer, format: int32 } }
                    X-Ratio: { schema: { type: number } }
                    X-Last: { schema: { type: boolean } }
                    X-Name: { schema: { type: string } }
                    X-Kind: { schema: { type: string, enum: [cat, dog] } }
                    X-Level: { schema: { type: integer, enum: [1, 2] } }
                    X-Id: { schema: { type: string, format: uuid } }
                    X-At: { schema: { type: string, format: date-time } }
                    X-Day: { schema: { type: string, format: date } }
                    X-Where: { schema: { type: string, format: uri } }
                    X-Ids: { schema: { type: array, items: { type: integer } } }
                    X-Tags: { schema: { type: array, items: { type: string } } }
                    X-Page: { content: { application/json: { schema: { type: object, properties: { next: { type: integer } } } } } }
                    X-Object: { schema: { type: object, properties: { r: { type: integer } } } }
                    X-Nowhere: { schema: { type: integer } }
                    Last-Modified: { schema: { type: string, format: date-time } }
                    Set-Cookie: { schema: { type: array, items: { type: string } } }
                    Content-Type: { schema: { type: string } }
                    get-hash-code: { schema: { type: string } }
                '429':
                  description: Slower.
                  headers: { Retry-After: { schema: { type: integer } }, x-total: { schema: { type: integer } }, X-Name: { schema: { type: integer } } }
          /none: { get: { operationId: none, responses: { '200': { description: Ok. } } } }
        """;

    [Theory]
    [InlineData("XTotal", "9007199254740993", 9007199254740993L)]
    [InlineData("XSmall", "-7", -7)]
    [InlineData("XRatio", "1.5", 1.5)]
    [InlineData("XLast", "true", true)]
    [InlineData("XName", "some words", "some words")]
    [InlineData("XKind", "dog", "dog")]
    [InlineData("XKind", "fish", "fish")]
    [InlineData("XLevel", "2", "2")]
    [InlineData("XId", "5f1c2c5e-8a0e-4b43-9a35-0c4c8f6c4d11", "5f1c2c5e-8a0e-4b43-9a35-0c4c8f6c4d11")]
    [InlineData("XAt", "2024-02-29T12:00:00Z", "2024-02-29T12:00:00.0000000+00:00")]
    [InlineData("LastModified", "Thu, 29 Feb 2024 12:00:00 GMT", "2024-02-29T12:00:00.0000000+00:00")]
    [InlineData("XDay", "2024-02-29", "2024-02-29")]
    [InlineData("XWhere", "/pets?page=2", "/pets?page=2")]
    [InlineData("XIds", "1, 2,3", "1|2|3")]
    [InlineData("XTags", "a,b c", "a|b c")]
    [InlineData("XPage.Next", "{\"next\":2}", 2L)]
    [InlineData("XObject", "r,100", "r,100")]
    [InlineData("GetHashCodeHeader", "x", "x")]
    [InlineData("XNowhere", null, null)]
    public async Task Header_OfEveryType_IsRead(string property, string? sent, object? expected)
    {
        await using var server = await LoopbackServer.StartAsync((context, _) =>
        {
            if (sent is not null)
            {
                context.Response.Headers[WireName(property)] = sent;
            }

            return context.AnswerAsync(200, "application/json", "[]");
        });

        var read = await GeneratedClient.Of(Document).RunAsync(server, $$"""
            var response = await client.CreateListRequest().SendForResponseAsync();
            object? value = new ListHeaders(response.Headers).{{property}};
            return value switch
            {
                IReadOnlyList<long> list => string.Join("|", list),
                IReadOnlyList<string> list => string.Join("|", list),
                DateTimeOffset at => at.ToUniversalTime().ToString("o"),
                DateOnly day => day.ToString("o"),
                Enum level => level.ToString("D"),
                string or long or int or double or bool or null => value,
                _ => value.GetType().GetProperty("Value")?.GetValue(value) ?? value.ToString(),
            };
            """);

        Assert.Equal(expected, read);
    }

    [Fact]
    public async Task Header_OfSeveralLines_IsOneList()
    {
        await using var server = await LoopbackServer.StartAsync(static (context, _) =>
        {
            context.Response.Headers["X-Ids"] = new(["1", "2, 3"]);
            context.Response.Headers.SetCookie = new(["a=1; expires=Thu, 29 Feb 2024 12:00:00 GMT", "b=2"]);
            return context.AnswerAsync(200, "application/json", "[]");
        });

        Assert.Equal("1 2 3; a=1; expires=Thu, 29 Feb 2024 12:00:00 GMT|b=2", await GeneratedClient.Of(Document).RunAsync(server, """
            var headers = new ListHeaders((await client.CreateListRequest().SendForResponseAsync()).Headers);
            return string.Join(" ", headers.XIds!) + "; " + string.Join("|", headers.SetCookie!);
            """));
    }

    [Fact]
    public async Task Header_OfAnError_IsReadFromTheError()
    {
        await using var server = await LoopbackServer.StartAsync(static (context, _) =>
        {
            context.Response.Headers.RetryAfter = "7";
            return context.AnswerAsync(429, "text/plain", "slower");
        });

        Assert.Equal(7L, await GeneratedClient.Of(Document).RunAsync(server, """
            try { await client.ListAsync(); }
            catch (ApiErrorException e) { return new ListHeaders(e.Headers).RetryAfter; }
            """));
    }

    [Fact]
    public async Task Header_OfAnotherForm_SaysSo()
    {
        await using var server = await LoopbackServer.StartAsync(static (context, _) =>
        {
            context.Response.Headers["X-Total"] = "many";
            return context.AnswerAsync(200, "application/json", "[]");
        });

        var error = await Assert.ThrowsAsync<FormatException>(() => GeneratedClient.Of(Document).RunAsync(
            server, "return new ListHeaders((await client.CreateListRequest().SendForResponseAsync()).Headers).XTotal;"));

        Assert.Contains("X-Total", error.Message);
    }

    private static string WireName(string property) => property switch
    {
        "LastModified" => "Last-Modified",
        "GetHashCodeHeader" => "get-hash-code",
        "XPage.Next" => "X-Page",
        _ => "X-" + property[1..],
    };
}
