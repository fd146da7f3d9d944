using System;
using System.Threading.Tasks;
using Specwright.Runtime.Json;
using Specwright.Runtime.Pages;

namespace Specwright.Runtime.Answers;

/// <summary>Reads one JSON text, which is always there and never <c>null</c>.</summary>
internal sealed class JsonAnswer<T, TCodec>(string accept) : ResponseBody<T>
    where TCodec : IJsonCodec<T?>
{
    public static readonly JsonAnswer<T, TCodec> Instance = new(JsonContent.MediaType);

    internal override string Accept => accept;

    internal override async ValueTask<T> ReadAsync(Answer answer)
    {
        using PooledBytes body = await JsonContent.ReadAllAsync(answer).ConfigureAwait(false);
        return Parse(answer, body.Span);
    }

    internal override async ValueTask<(T Body, PageFacts Facts)> ReadPageAsync(Answer answer, PageMember shape)
    {
        using PooledBytes body = await JsonContent.ReadAllAsync(answer).ConfigureAwait(false);
        T page = Parse(answer, body.Span);
        JsonCursor cursor = new(JsonContent.ToUtf8(answer, body.Span), labels: null);
        PageFacts facts = new();
        shape.Read(ref cursor, facts);
        return (page, facts);
    }

    private static T Parse(Answer answer, ReadOnlySpan<byte> body)
        => JsonContent.Read<T, TCodec>(answer, body)
            ?? throw answer.Refused("the answer is null where a value was expected.", body);
}
