using System;
using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Unicode;

namespace Specwright.Runtime.Json;

public ref partial struct JsonWriter
{
    // Enough for any number, date, duration or UUID.
    internal const int ScalarLength = 64;

    /// <summary>Writes <c>null</c>.</summary>
    public void Null() => Literal("null"u8);

    /// <summary>Writes a string.</summary>
    /// <param name="value">The string; null becomes <c>null</c>.</param>
    public void String(string? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        Separate(StringLength(value));
        PutString(value);
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    public void Boolean(bool value)
    {
        Separate(ScalarLength);
        PutBoolean(value);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void Int32(int value) => Int64(value);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void Int64(long value)
    {
        Separate(ScalarLength);
        PutInt64(value);
    }

    /// <summary>Writes a number in the shortest form that is read back as the same double.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">JSON has no NaN and no infinities.</exception>
    public void Double(double value)
    {
        Separate(ScalarLength);
        PutDouble(value);
    }

    /// <summary>Writes a number in the shortest form that is read back as the same float.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">JSON has no NaN and no infinities.</exception>
    public void Single(float value)
    {
        RequireFinite(float.IsFinite(value), value);
        value.TryFormat(Separate(ScalarLength), out int written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes a number with all its decimals.</summary>
    /// <param name="value">The value.</param>
    public void Decimal(decimal value)
    {
        value.TryFormat(Separate(ScalarLength), out int written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes a date and time of RFC 3339, with the fraction it has and <c>Z</c> for UTC.</summary>
    /// <param name="value">The value.</param>
    public void DateTime(DateTimeOffset value)
    {
        Separate(ScalarLength);
        PutDateTime(value);
    }

    /// <summary>Writes a date, <c>yyyy-MM-dd</c>.</summary>
    /// <param name="value">The value.</param>
    public void Date(DateOnly value)
    {
        Span<byte> room = Quote();
        value.TryFormat(room, out int written, "O", CultureInfo.InvariantCulture);
        Unquote(written);
    }

    /// <summary>Writes a time of day, <c>HH:mm:ss</c> with the fraction and the offset it has.</summary>
    /// <param name="value">The value.</param>
    public void Time(OffsetTime value) => String(value.ToString());

    /// <summary>Writes a duration of ISO 8601 as it was given.</summary>
    /// <param name="value">The value.</param>
    public void Duration(IsoDuration value) => String(value.ToString());

    /// <summary>Writes a UUID in the form of RFC 9562, section 4.</summary>
    /// <param name="value">The value.</param>
    public void Guid(Guid value)
    {
        Separate(ScalarLength);
        PutGuid(value);
    }

    /// <summary>Writes a URI as it was given.</summary>
    /// <param name="value">The value; null becomes <c>null</c>.</param>
    public void Uri(Uri? value) => String(value?.OriginalString);

    /// <summary>Writes bytes in base64 (RFC 4648, section 4).</summary>
    /// <param name="value">The bytes; null becomes <c>null</c>.</param>
    public void Bytes(byte[]? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        Span<byte> room = Separate(checked(Base64.GetMaxEncodedToUtf8Length(value.Length) + 2));
        room[0] = (byte)'"';
        _length++;
        Base64.EncodeToUtf8(value, room[1..], out _, out int written);
        Unquote(written);
    }

    /// <summary>Writes the seconds since 1970-01-01T00:00:00Z, with a fraction if there is one.</summary>
    /// <param name="value">The time.</param>
    public void UnixSeconds(DateTimeOffset value)
    {
        Span<byte> room = Separate(UnixTime.MaxLength);
        _length += UnixTime.Format(value, TimeSpan.TicksPerSecond, room);
    }

    /// <summary>Writes the milliseconds since 1970-01-01T00:00:00Z, with a fraction if there is one.</summary>
    /// <param name="value">The time.</param>
    public void UnixMilliseconds(DateTimeOffset value)
    {
        Span<byte> room = Separate(UnixTime.MaxLength);
        _length += UnixTime.Format(value, TimeSpan.TicksPerMillisecond, room);
    }

    /// <summary>Writes the whole seconds since 1970-01-01T00:00:00Z, for members described as integers.</summary>
    /// <param name="value">The time; what is left of a second is dropped.</param>
    public void WholeUnixSeconds(DateTimeOffset value)
    {
        Separate(ScalarLength);
        PutWholeUnixTime(value, TimeSpan.TicksPerSecond);
    }

    /// <summary>Writes the whole milliseconds since 1970-01-01T00:00:00Z, for members described as integers.</summary>
    /// <param name="value">The time; what is left of a millisecond is dropped.</param>
    public void WholeUnixMilliseconds(DateTimeOffset value)
    {
        Separate(ScalarLength);
        PutWholeUnixTime(value, TimeSpan.TicksPerMillisecond);
    }

    /// <summary>Writes a value as it stands.</summary>
    /// <param name="value">The value.</param>
    public void Raw(RawJson value) => Literal(value.Text);

    private void Literal(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Separate(text.Length));
        _length += text.Length;
    }

    private Span<byte> Quote()
    {
        Span<byte> room = Separate(ScalarLength);
        room[0] = (byte)'"';
        _length++;
        return room[1..];
    }

    private void Unquote(int written)
    {
        _length += written;
        _buffer[_length++] = (byte)'"';
    }
}
