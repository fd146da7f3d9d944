using System;
using System.Text.Json;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Answers;

/// <summary>Bodies that hold one JSON text.</summary>
internal static class JsonContent
{
    /// <summary>Whether there is nothing to read but white space and byte order marks.</summary>
    public static bool IsMissing(ReadOnlySpan<byte> body) => Start(body).IsEmpty;

    /// <summary>Reads the text; null for JSON <c>null</c> where <typeparamref name="T"/> can be null.</summary>
    /// <exception cref="ApiContentException">The body is not the JSON of a <typeparamref name="T"/>.</exception>
    public static T? Read<T, TCodec>(Answer answer, ReadOnlySpan<byte> body)
        where TCodec : IJsonCodec<T?>
    {
        try
        {
            return JsonText.Deserialize<T, TCodec>(body);
        }
        catch (JsonException exception)
        {
            throw answer.Call.ContentRefused(WhyNotJson(answer, body), answer.Response.StatusCode, exception);
        }
    }

    private static string WhyNotJson(Answer answer, ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> start = Start(body);
        if (start.IsEmpty)
        {
            return "the answer has no body where JSON was expected.";
        }

        string? mediaType = answer.Response.Content.Headers.ContentType?.MediaType;
        return start[0] == (byte)'<' || mediaType is "text/html"
            ? "the answer is HTML or XML where JSON was expected."
            : "the answer is not the JSON that was expected.";
    }

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> body) => body.TrimStart("\uFEFF \t\r\n"u8);
}
