using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Requests;

/// <summary>JSON texts, each with a line feed behind it (JSON Lines), made when they are sent.</summary>
internal sealed record JsonLinesBody<TItem, TCodec>(IAsyncEnumerable<TItem> Items, string ContentType) : RequestBody(ContentType)
    where TCodec : IJsonCodec<TItem?>
{
    public override Stream Open() => new PieceStream(Lines(Items));

    private static async IAsyncEnumerable<byte[]> Lines(
        IAsyncEnumerable<TItem> items, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (TItem item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return [.. RawJson.From<TItem, TCodec>(item).Utf8.Span, (byte)'\n'];
        }
    }
}
