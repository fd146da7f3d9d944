using System;
using System.Buffers.Text;
using System.Globalization;

namespace Specwright.Runtime.Json;

// Each of these writes a value where its comma or name stands already, and there is room for it.
public ref partial struct JsonWriter
{
    internal void PutBoolean(bool value)
    {
        ReadOnlySpan<byte> text = value ? "true"u8 : "false"u8;
        text.CopyTo(_buffer.AsSpan(_length));
        Put(text.Length);
    }

    internal void PutInt64(long value)
    {
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out int written);
        Put(written);
    }

    internal void PutDouble(double value)
    {
        Span<byte> room = _buffer.AsSpan(_length);
        if (!ShortDecimal.TryFormat(value, room, out int written))
        {
            RequireFinite(double.IsFinite(value), value);
            value.TryFormat(room, out written, default, CultureInfo.InvariantCulture);
        }

        Put(written);
    }

    internal void PutWholeUnixTime(DateTimeOffset value, long ticksPerUnit)
        => Put(UnixTime.FormatWhole(value, ticksPerUnit, _buffer.AsSpan(_length)));

    internal void PutGuid(Guid value)
    {
        Span<byte> room = _buffer.AsSpan(_length);
        room[0] = (byte)'"';
        value.TryFormat(room[1..], out int written);
        room[written + 1] = (byte)'"';
        Put(written + 2);
    }

    internal void PutDateTime(DateTimeOffset value)
    {
        Span<byte> room = _buffer.AsSpan(_length);
        room[0] = (byte)'"';
        int written = IsoDateTime.Format(value, room[1..]);
        room[written + 1] = (byte)'"';
        Put(written + 2);
    }

    private void Put(int written)
    {
        _length += written;
        _comma = true;
    }

    private static void RequireFinite(bool finite, double value)
    {
        if (!finite)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"JSON has no number for {value}."), nameof(value));
        }
    }
}
