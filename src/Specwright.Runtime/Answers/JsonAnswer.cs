using System.Threading.Tasks;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Answers;

/// <summary>Reads one JSON text, which is always there and never <c>null</c>.</summary>
internal sealed class JsonAnswer<T, TCodec>(string accept) : ResponseBody<T>
    where TCodec : IJsonCodec<T?>
{
    public static readonly JsonAnswer<T, TCodec> Instance = new(JsonContent.MediaType);

    internal override string Accept => accept;

    internal override async Task<T> ReadAsync(Answer answer)
    {
        using PooledBytes body = await JsonContent.ReadAllAsync(answer).ConfigureAwait(false);
        return JsonContent.Read<T, TCodec>(answer, body.Span)
            ?? throw answer.Refused("the answer is null where a value was expected.", body.Span);
    }
}
