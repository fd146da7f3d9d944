using System.Threading.Tasks;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Answers;

/// <summary>Reads one JSON text, which may be <c>null</c> or not there at all.</summary>
internal sealed class JsonOrNullAnswer<T, TCodec> : ResponseBody<T?>
    where TCodec : IJsonCodec<T?>
{
    public static readonly JsonOrNullAnswer<T, TCodec> Instance = new();

    internal override string Accept => "application/json";

    internal override async Task<T?> ReadAsync(Answer answer)
    {
        using PooledBytes body = await answer.ReadAllAsync().ConfigureAwait(false);
        return JsonContent.IsMissing(body.Span) ? default : JsonContent.Read<T, TCodec>(answer, body.Span);
    }
}
