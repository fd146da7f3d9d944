using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Answers.Items;

/// <summary>Reads JSON texts one after the other: lines (JSON Lines, NDJSON), or a text sequence (RFC 7464).</summary>
/// <param name="accept">What the request accepts.</param>
/// <param name="isSequence">
/// Whether it is a sequence, where a record separator starts each text, and line feeds may stand within one.
/// </param>
internal sealed class JsonItemsAnswer<T, TCodec>(string accept, bool isSequence) : ResponseBody<StreamedItems<T>>
    where TCodec : IJsonCodec<T?>
{
    private const byte LineFeed = (byte)'\n';
    private const byte RecordSeparator = 0x1E;

    private static readonly SearchValues<byte> s_lineFeed = SearchValues.Create([LineFeed]);
    private static readonly SearchValues<byte> s_either = SearchValues.Create([LineFeed, RecordSeparator]);

    internal override string Accept => accept;

    internal override async ValueTask<StreamedItems<T>> ReadAsync(Answer answer)
    {
        if (AnswerMediaType.Of(answer.Response) is { } mediaType
            && (AnswerMediaType.ExcludesJson(mediaType) || mediaType == "text/html"))
        {
            throw await answer.RefusedUnreadAsync($"the answer is {mediaType} where a sequence of JSON texts was expected.").ConfigureAwait(false);
        }

        return new StreamedItems<T>(
            await answer.OpenItemsAsync().ConfigureAwait(false),
            (body, cancellationToken) => WalkAsync(answer, body, cancellationToken));
    }

    private async IAsyncEnumerable<T> WalkAsync(
        Answer answer, Stream body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using PieceReader pieces = new(answer, body, isSequence ? s_either : s_lineFeed);
        ArrayBufferWriter<byte> text = new();
        JsonDepth depth = default;
        bool isLast = false;
        while (!isLast)
        {
            await pieces.MoveAsync(cancellationToken).ConfigureAwait(false);
            isLast = pieces.Delimiter is null;
            text.Write(pieces.Current);
            depth.Follow(pieces.Current);
            if (isSequence && pieces.Delimiter == LineFeed && !depth.IsClosed)
            {
                text.Write([LineFeed]);
                continue;
            }

            if (!JsonContent.IsMissing(text.WrittenSpan))
            {
                RequireWhole(answer, text.WrittenSpan, pieces.Delimiter);
                yield return ReadItem(answer, text.WrittenSpan);
            }

            text.ResetWrittenCount();
            depth = default;
        }
    }

    /// <summary>Without a line feed behind it, a number may be the beginning of another (RFC 7464, section 2.4).</summary>
    private void RequireWhole(Answer answer, ReadOnlySpan<byte> text, byte? delimiter)
    {
        if (isSequence && delimiter != LineFeed && text.TrimStart(" \t\r\n"u8)[0] is not ((byte)'{' or (byte)'[' or (byte)'"'))
        {
            throw answer.Refused("an item of the answer is cut off.", text);
        }
    }

    private static T ReadItem(Answer answer, ReadOnlySpan<byte> text)
    {
        try
        {
            return JsonText.Deserialize<T, TCodec>(text) ?? throw new JsonException("The value is null.");
        }
        catch (JsonException exception)
        {
            throw answer.Refused("an item of the answer is not the JSON that was expected.", text, exception);
        }
    }
}
