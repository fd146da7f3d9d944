using System;
using System.Threading.Tasks;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Answers;

/// <summary>Reads a string that the answer holds as a JSON string or as it is: its media type tells.</summary>
internal sealed class TextOrJsonAnswer : ResponseBody<string>
{
    public static readonly TextOrJsonAnswer Instance = new();

    internal override string Accept => "application/json, text/plain;q=0.9, */*;q=0.5";

    internal override async Task<string> ReadAsync(Answer answer)
    {
        using PooledBytes body = await answer.ReadAllAsync().ConfigureAwait(false);
        return AnswerMediaType.Of(answer.Response) is { } mediaType && AnswerMediaType.IsJson(mediaType)
            ? JsonContent.Read<string, StringCodec>(answer, body.Span)
                ?? throw answer.Refused("the answer is null where a value was expected.", body.Span)
            : TextAnswer.Read(answer, body.Span);
    }
}
