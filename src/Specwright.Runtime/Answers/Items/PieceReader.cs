using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime.Answers.Items;

/// <summary>Cuts a body into pieces as it arrives.</summary>
internal sealed class PieceReader(Stream body, SearchValues<byte> delimiters) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4 * 1024);
    private int _start;
    private int _searched;
    private int _end;

    /// <summary>What has arrived of the piece, without its delimiter. Only good until the next move.</summary>
    public ReadOnlySpan<byte> Current => _buffer.AsSpan(_start, _searched - _start);

    /// <summary>The delimiter that ended the piece; null at the end of the body.</summary>
    public byte? Delimiter { get; private set; }

    /// <summary>Starts the next piece. <see cref="FindAsync"/> or <see cref="MoreAsync"/> gets it.</summary>
    public void Next()
    {
        _start = Delimiter is null ? _searched : _searched + 1;
        _searched = _start;
        Delimiter = null;
    }

    /// <summary>Gets all of the piece.</summary>
    public async ValueTask FindAsync(CancellationToken cancellationToken)
    {
        while (await MoreAsync(cancellationToken).ConfigureAwait(false))
        {
            // Goes on until there is a delimiter or no more.
        }
    }

    /// <summary>Gets more of the piece, as much as has arrived: false when that was all of it.</summary>
    public async ValueTask<bool> MoreAsync(CancellationToken cancellationToken)
    {
        if (_searched == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        int found = _buffer.AsSpan(_searched, _end - _searched).IndexOfAny(delimiters);
        if (found < 0)
        {
            _searched = _end;
            return true;
        }

        _searched += found;
        Delimiter = _buffer[_searched];
        return false;
    }

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _start = _searched = _end = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        int kept = _end - _start;
        if (_end == _buffer.Length)
        {
            byte[] target = _start > 0 ? _buffer : ArrayPool<byte>.Shared.Rent(checked(_buffer.Length * 2));
            _buffer.AsSpan(_start, kept).CopyTo(target);
            if (target != _buffer)
            {
                ArrayPool<byte>.Shared.Return(_buffer);
                _buffer = target;
            }

            (_start, _searched, _end) = (0, _searched - _start, kept);
        }

        int read = await body.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        return read > 0;
    }
}
