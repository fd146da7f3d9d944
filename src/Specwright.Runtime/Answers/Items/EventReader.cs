using System;
using System.Buffers;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime.Answers.Items;

/// <summary>Reads the events of a stream (WHATWG HTML, "Interpreting an event stream").</summary>
internal sealed class EventReader(Answer answer, Stream body) : IDisposable
{
    private static readonly SearchValues<byte> s_lineEnds = SearchValues.Create("\r\n"u8);

    private readonly PieceReader _lines = new(answer, body, s_lineEnds);
    private readonly ArrayBufferWriter<byte> _data = new();
    private bool _isFirstLine = true;
    private bool _afterReturn;
    private bool _hasData;
    private string? _event;
    private string? _id;
    private TimeSpan? _retry;

    /// <summary>Whether the stream ended within an event.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The next event; null at the end of the stream.</summary>
    public async ValueTask<EventFields?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await _lines.MoveAsync(cancellationToken).ConfigureAwait(false);
            if (_lines.Delimiter is null)
            {
                IsBroken = _hasData || !_lines.Current.IsEmpty;
                return null;
            }

            // The second half of a line end that came in two pieces, perhaps.
            bool isRest = _afterReturn && _lines.Delimiter == (byte)'\n' && _lines.Current.IsEmpty;
            _afterReturn = _lines.Delimiter == (byte)'\r';
            if (!isRest && Take(_lines.Current) is { } found)
            {
                return found;
            }
        }
    }

    public void Dispose() => _lines.Dispose();

    private EventFields? Take(ReadOnlySpan<byte> line)
    {
        if (_isFirstLine && line.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        _isFirstLine = false;
        if (line.IsEmpty)
        {
            return Dispatch();
        }

        int colon = line.IndexOf((byte)':');
        ReadOnlySpan<byte> value = colon < 0 ? default : line[(colon + 1)..];
        Set(colon < 0 ? line : line[..colon], value.StartsWith((byte)' ') ? value[1..] : value);
        return null;
    }

    private void Set(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual("data"u8))
        {
            _data.Write(_hasData ? "\n"u8 : default);
            _data.Write(value);
            _hasData = true;
        }
        else if (name.SequenceEqual("event"u8))
        {
            _event = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("id"u8) && !value.Contains((byte)0))
        {
            _id = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("retry"u8)
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int milliseconds))
        {
            _retry = TimeSpan.FromMilliseconds(milliseconds);
        }
    }

    private EventFields? Dispatch()
    {
        EventFields? fields = _hasData
            ? new EventFields(
                string.IsNullOrEmpty(_event) ? "message" : _event,
                string.IsNullOrEmpty(_id) ? null : _id,
                _retry,
                Encoding.UTF8.GetString(_data.WrittenSpan))
            : null;
        _data.ResetWrittenCount();
        _hasData = false;
        _event = null;
        _retry = null;
        return fields;
    }
}
