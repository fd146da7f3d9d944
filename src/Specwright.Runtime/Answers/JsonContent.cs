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
    public static async Task<PooledBytes> ReadAllAsync(Answer answer)
    {
        switch (AnswerMediaType.Of(answer.Response))
        {
            case "text/event-stream":
                // Its beginning may not come for long.
                throw answer.Refused("the answer is text/event-stream where JSON was expected.");
            case { } mediaType when AnswerMediaType.ExcludesJson(mediaType):
                throw await answer.RefusedUnreadAsync($"the answer is {mediaType} where JSON was expected.").ConfigureAwait(false);
            default:
                return await answer.ReadAllAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Reads the text; null for JSON <c>null</c> where <typeparamref name="T"/> can be null.</summary>
    /// <exception cref="ApiContentException">The body is not the JSON of a <typeparamref name="T"/>.</exception>
    public static T? Read<T, TCodec>(Answer answer, ReadOnlySpan<byte> body)
        where TCodec : IJsonCodec<T?>
    {
        try
        {
            return JsonText.Deserialize<T, TCodec>(BodyText.ToUtf8(body, AnswerMediaType.CharSet(answer.Response)));
        }
        catch (JsonException exception)
        {
            throw answer.Refused(WhyNotJson(answer.Response, body), body, exception);
        }
    }

    private static string WhyNotJson(HttpResponseMessage response, ReadOnlySpan<byte> body)
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

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> body) => body.TrimStart("\uFEFF \t\r\n"u8);
}
