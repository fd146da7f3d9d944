using System;
using System.Text.Unicode;
using System.Threading.Tasks;

namespace Specwright.Runtime.Answers;

/// <summary>Reads text in the charset that the answer names, or in UTF-8.</summary>
internal sealed class TextAnswer(string accept) : ResponseBody<string>
{
    public static readonly TextAnswer Instance = new("text/plain, */*;q=0.5");

    internal override string Accept => accept;

    internal override async ValueTask<string> ReadAsync(Answer answer)
    {
        using PooledBytes body = await answer.ReadAllAsync().ConfigureAwait(false);
        return Read(answer, body.Span);
    }

    /// <summary>Reads text.</summary>
    /// <exception cref="ApiContentException">The body is of a type that need not be text, and is none.</exception>
    public static string Read(Answer answer, ReadOnlySpan<byte> body)
    {
        string? charset = AnswerMediaType.CharSet(answer.Response);
        if (charset is null && AnswerMediaType.Of(answer.Response) is { } mediaType
            && !AnswerMediaType.IsText(mediaType) && !Utf8.IsValid(body))
        {
            throw answer.Refused($"the answer is {mediaType} where text was expected.", body);
        }

        return BodyText.Decode(body, charset);
    }
}
