using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Answers;

/// <summary>Bodies that hold one JSON text.</summary>
internal static class JsonContent
{
    public const string MediaType = "application/json";

    /// <summary>Whether there is nothing to read but white space and byte order marks.</summary>
    public static bool IsMissing(ReadOnlySpan<byte> body) => Start(body).IsEmpty;

    /// <summary>Reads all of the body.</summary>
    /// <exception cref="ApiContentException">The answer names a media type that is never JSON.</exception>
    public static async ValueTask<PooledBytes> ReadAllAsync(Answer answer)
    {
        await RequireJsonAsync(answer).ConfigureAwait(false);
        return await answer.ReadAllAsync().ConfigureAwait(false);
    }

    /// <summary>Refuses an answer that names a media type which is never JSON.</summary>
    /// <exception cref="ApiContentException">It does.</exception>
    public static async ValueTask RequireJsonAsync(Answer answer)
    {
        switch (AnswerMediaType.Of(answer.Response))
        {
            case "text/event-stream":
                // Its beginning may not come for long.
                throw answer.Refused("the answer is text/event-stream where JSON was expected.");
            case { } mediaType when AnswerMediaType.ExcludesJson(mediaType):
                throw await answer.RefusedUnreadAsync($"the answer is {mediaType} where JSON was expected.").ConfigureAwait(false);
        }
    }

    /// <summary>Reads the text; null for JSON <c>null</c> where <typeparamref name="T"/> can be null.</summary>
    /// <exception cref="ApiContentException">The body is not the JSON of a <typeparamref name="T"/>.</exception>
    public static T? Read<T, TCodec>(Answer answer, ReadOnlySpan<byte> body)
        where TCodec : IJsonCodec<T?>
    {
        try
        {
            return JsonText.Deserialize<T, TCodec>(ToUtf8(answer, body));
        }
        catch (JsonException exception)
        {
            throw answer.Refused(WhyNotJson(answer.Response, body), body, exception);
        }
    }

    /// <summary>Why a body is not the JSON that was expected, in a sentence.</summary>
    public static string WhyNotJson(HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> start = Start(body);
        if (start.IsEmpty)
        {
            return "the answer has no body where JSON was expected.";
        }

        return start[0] == (byte)'<' || AnswerMediaType.Of(response) is "text/html"
            ? "the answer is HTML or XML where JSON was expected."
            : "the answer is not the JSON that was expected.";
    }

    /// <summary>The body in UTF-8.</summary>
    public static ReadOnlySpan<byte> ToUtf8(Answer answer, ReadOnlySpan<byte> body)
        => BodyText.ToUtf8(body, AnswerMediaType.CharSet(answer.Response));

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> body) => body.TrimStart("\uFEFF \t\r\n"u8);
}
