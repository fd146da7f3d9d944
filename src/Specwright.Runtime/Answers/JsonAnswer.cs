using System.Threading.Tasks;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Answers;

/// <summary>Reads one JSON text, which is always there and never <c>null</c>.</summary>
internal sealed class JsonAnswer<T, TCodec> : ResponseBody<T>
    where TCodec : IJsonCodec<T?>
{
    public static readonly JsonAnswer<T, TCodec> Instance = new();

    internal override string Accept => "application/json";

    internal override async Task<T> ReadAsync(Answer answer)
    {
        using PooledBytes body = await answer.ReadAllAsync().ConfigureAwait(false);
        return JsonContent.Read<T, TCodec>(answer, body.Span)
            ?? throw answer.Call.ContentRefused("the answer is null where a value was expected.", answer.Response.StatusCode);
    }
}
