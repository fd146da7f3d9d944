using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime.Answers.Items;

/// <summary>Cuts a body into pieces as it arrives.</summary>
internal sealed class PieceReader(Answer answer, Stream body, SearchValues<byte> delimiters) : IDisposable
{
    private readonly ArrivingText _text = new(answer, body);
    private int _searched;

    /// <summary>The piece, without its delimiter. Only good until the next move.</summary>
    public ReadOnlySpan<byte> Current => _text.Rest[.._searched];

    /// <summary>The delimiter that ended the piece; null at the end of the body.</summary>
    public byte? Delimiter { get; private set; }

    /// <summary>Moves to the next piece, when all of it has arrived.</summary>
    public async ValueTask MoveAsync(CancellationToken cancellationToken)
    {
        _text.Advance(Delimiter is null ? _searched : _searched + 1);
        _searched = 0;
        Delimiter = null;
        while (!TryFind() && !_text.IsWhole)
        {
            await _text.FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => _text.Dispose();

    private bool TryFind()
    {
        ReadOnlySpan<byte> rest = _text.Rest;
        int found = rest[_searched..].IndexOfAny(delimiters);
        _searched = found < 0 ? rest.Length : _searched + found;
        Delimiter = found < 0 ? null : rest[_searched];
        return found >= 0;
    }
}
