using System;
using System.Text.Json;
using System.Threading.Tasks;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Answers;

/// <summary>Reads a string that the answer holds as a JSON string or as it is: its media type tells.</summary>
internal sealed class TextOrJsonAnswer : ResponseBody<string>
{
    public static readonly TextOrJsonAnswer Instance = new();

    internal override string Accept => "application/json, text/plain;q=0.9, */*;q=0.5";

    internal override async ValueTask<string> ReadAsync(Answer answer)
    {
        using PooledBytes body = await answer.ReadAllAsync().ConfigureAwait(false);
        return AnswerMediaType.Of(answer.Response) is { } mediaType && AnswerMediaType.IsJson(mediaType)
            && Unquoted(answer, body.Span) is { } text
            ? text
            : TextAnswer.Read(answer, body.Span);
    }

    /// <summary>Null for other JSON: the text of an object, say, which a service hands on, is the string that is described.</summary>
    private static string? Unquoted(Answer answer, ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonText.Deserialize<string, StringCodec>(BodyText.ToUtf8(body, AnswerMediaType.CharSet(answer.Response)));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
