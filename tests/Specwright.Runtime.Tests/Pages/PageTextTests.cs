using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Pages;

/// <summary>Pages of all kinds, in pieces of all lengths: read item by item, they must be what they are when read whole.</summary>
[SuppressMessage("Security", "CA5394", Justification = "The texts must be the same in every run.")]
public class PageTextTests
{
    private static readonly Paging<RawPage, RawJson?> s_flat
        = Paging.NextBody<RawPage, RawJson?, NullableCodec<RawJson, RawJsonCodec>>("/items", "/more", "/next", "next");

    private static readonly Paging<RawPage, RawJson?> s_nested
        = Paging.NextBody<RawPage, RawJson?, NullableCodec<RawJson, RawJsonCodec>>("/a~1b/items", "/a~1b/more", "/a~1b/next", "next");

    [Fact]
    public async Task Items_OfRandomPagesInRandomPieces_AreThoseOfTheWholePage()
    {
        // The seed is fixed so that a failure comes back.
        Random random = new(20260102);
        PageTexts texts = new(random);
        int whole = 0;
        for (int round = 0; round < 1_000; round++)
        {
            whole += await Compare(Encoding.UTF8.GetBytes(texts.Page(isNested: round % 2 == 1)), isNested: round % 2 == 1, random) ? 1 : 0;
        }

        // Others end with a complaint about a list that does not say how it goes on.
        Assert.InRange(whole, 250, 950);
    }

    [Fact]
    public async Task Items_OfBrokenPagesInRandomPieces_EndWithTheErrorOfTheWholePage()
    {
        Random random = new(20260103);
        PageTexts texts = new(random);
        int whole = 0;
        for (int round = 0; round < 2_000; round++)
        {
            byte[] text = texts.Mutate(Encoding.UTF8.GetBytes(texts.Page(isNested: round % 2 == 1)));
            whole += await Compare(text, isNested: round % 2 == 1, random) ? 1 : 0;
        }

        Assert.InRange(whole, 50, 1_000);
    }

    private static async Task<bool> Compare(byte[] text, bool isNested, Random random)
    {
        (List<string> expected, string? error) = await ReadWhole(text, isNested);
        int longest = random.Next(3) switch { 0 => 1, 1 => 16, _ => 400 };
        (List<string> actual, string? actualError) = await ReadItems(
            new PieceStream(text, () => random.Next(1, longest + 1), () => random.Next(4) == 0), isNested);
        string explanation = $"{Encoding.Latin1.GetString(text)}\nexpected {error}\nactual   {actualError}";
        if (actualError?.Contains("comes twice", StringComparison.Ordinal) == true)
        {
            return false;
        }

        if (actualError?.Contains("valid UTF-8", StringComparison.Ordinal) == true)
        {
            // Told as soon as it arrives, and so before whatever else may be wrong behind it.
            Assert.True(error is not null, explanation);
            return false;
        }

        Assert.True(error == actualError, explanation);
        Assert.True(error?.Contains("not the JSON", StringComparison.Ordinal) == true || expected.SequenceEqual(actual), explanation);
        return error is null;
    }

    private static async Task<(List<string> Items, string? Error)> ReadWhole(byte[] text, bool isNested)
    {
        List<string> items = [];
        string? error = await Catch(async () =>
        {
            await foreach (RawPage page in Walk(new MemoryStream(text), isNested).AsPages())
            {
                items.AddRange(((isNested ? page.Inner : page)?.Items ?? []).Select(static item => item?.ToString() ?? "null"));
            }
        });
        return (items, error);
    }

    private static async Task<(List<string> Items, string? Error)> ReadItems(Stream body, bool isNested)
    {
        List<string> items = [];
        string? error = await Catch(async () =>
        {
            await foreach (RawJson? item in Walk(body, isNested))
            {
                items.Add(item?.ToString() ?? "null");
            }
        });
        return (items, error);
    }

    private static async Task<string?> Catch(Func<Task> read)
    {
        try
        {
            await read();
            return null;
        }
        catch (ApiContentException exception)
        {
            // Of a value that is broken from its first byte on, the path of the whole page names the value before it.
            JsonException? cause = exception.InnerException as JsonException;
            return $"{exception.Message} {cause?.Message.Split(" Path: ")[0]} {cause?.LineNumber} {cause?.BytePositionInLine}";
        }
    }

    private static PagedItems<RawPage, RawJson?> Walk(Stream body, bool isNested)
    {
        HttpClient client = new(new PageHandler(() => body, isNested ? """{"a/b":{"items":[],"more":false}}""" : """{"items":[],"more":false}"""));
        ApiOperation<RawPage> operation = new("Test_Call", Method.POST, ResponseBody.Json<RawPage, RawPage>());
        ApiRequest<RawPage> first = new ApiRequest<RawPage>(Calls.Adapter(new Uri("http://localhost"), client), operation)
            .Path("/list").JsonBody<RawJson?, NullableCodec<RawJson, RawJsonCodec>>(null, "application/json", false);
        return new PagedItems<RawPage, RawJson?>(first, isNested ? s_nested : s_flat);
    }
}
