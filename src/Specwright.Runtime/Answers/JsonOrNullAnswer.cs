using System;
using System.Threading.Tasks;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Answers;

/// <summary>Reads one JSON text, which may be <c>null</c> or not there at all.</summary>
/// <param name="accept">What the request accepts.</param>
/// <param name="empty">The statuses whose bodies say nothing that is described.</param>
internal sealed class JsonOrNullAnswer<T, TCodec>(string accept, int[] empty) : ResponseBody<T?>
    where TCodec : IJsonCodec<T?>
{
    public static readonly JsonOrNullAnswer<T, TCodec> Instance = new(JsonContent.MediaType, []);

    internal override string Accept => accept;

    internal override async ValueTask<T?> ReadAsync(Answer answer)
    {
        if (empty.AsSpan().Contains((int)answer.Response.StatusCode))
        {
            answer.Response.Dispose();
            return default;
        }

        using PooledBytes body = await JsonContent.ReadAllAsync(answer).ConfigureAwait(false);
        return JsonContent.IsMissing(body.Span) ? default : JsonContent.Read<T, TCodec>(answer, body.Span);
    }
}
