using System;
using System.Runtime.CompilerServices;

namespace Specwright.Runtime.Json;

public ref partial struct JsonCursor
{
    /// <summary>Reads an integer of 32 bits; <c>1.0</c> is one, too (JSON Schema 2020-12 core, section 4.2.3).</summary>
    /// <returns>The value.</returns>
    public int? ReadInt32()
    {
        Next();
        int start = _at;
        long? value = ReadInt64();
        return value is < int.MinValue or > int.MaxValue
            ? throw ErrorAt("The number does not fit into 32 bits.", start)
            : (int?)value;
    }

    /// <summary>Reads an integer of 64 bits; <c>1.0</c> is one, too (JSON Schema 2020-12 core, section 4.2.3).</summary>
    /// <returns>The value.</returns>
    public long? ReadInt64() => TryReadDigits(out long value) ? value
        : TryTakeNumber(out ReadOnlySpan<byte> text, out int start) ? ScalarParser.Int64(text) ?? throw Refused<long>(start) : null;

    /// <summary>Reads a number as a double; one that is too large is refused.</summary>
    /// <returns>The value.</returns>
    public double? ReadDouble() => TryReadShortDecimal(out double value) ? value
        : TryTakeNumber(out ReadOnlySpan<byte> text, out int start) ? ScalarParser.Double(text) ?? throw Refused<double>(start) : null;

    /// <summary>Reads a number as a float; one that is too large is refused.</summary>
    /// <returns>The value.</returns>
    public float? ReadSingle()
        => TryTakeNumber(out ReadOnlySpan<byte> text, out int start) ? ScalarParser.Single(text) ?? throw Refused<float>(start) : null;

    /// <summary>Reads a number as a decimal; one that is too large is refused.</summary>
    /// <returns>The value.</returns>
    public decimal? ReadDecimal()
        => TryTakeNumber(out ReadOnlySpan<byte> text, out int start) ? ScalarParser.Decimal(text) ?? throw Refused<decimal>(start) : null;

    /// <summary>Reads a number of seconds since 1970-01-01T00:00:00Z, which may carry a fraction.</summary>
    /// <returns>The time, exact to 100 ns.</returns>
    public DateTimeOffset? ReadUnixSeconds() => ReadUnixTime(TimeSpan.TicksPerSecond);

    /// <summary>Reads a number of milliseconds since 1970-01-01T00:00:00Z, which may carry a fraction.</summary>
    /// <returns>The time, exact to 100 ns.</returns>
    public DateTimeOffset? ReadUnixMilliseconds() => ReadUnixTime(TimeSpan.TicksPerMillisecond);

    private DateTimeOffset? ReadUnixTime(long ticksPerUnit)
    {
        int start = _at;
        if (!TryReadDigits(out long units))
        {
            return TryTakeNumber(out ReadOnlySpan<byte> text, out start) ? ScalarParser.UnixTime(text, ticksPerUnit) ?? throw Refused<DateTimeOffset>(start) : null;
        }

        return UnixTime.TryMake(units, ticksPerUnit, out DateTimeOffset value)
            ? value
            : throw Refused<DateTimeOffset>(start);
    }

    /// <summary>Consumes an integer of at most 18 digits, which always fits; whatever else comes goes the slow way.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool TryReadDigits(out long value)
    {
        bool isNegative = Next() == (byte)'-';
        ReadOnlySpan<byte> rest = _json[_at..];
        int first = isNegative ? 1 : 0;
        int at = first;
        value = 0;
        while ((uint)at < (uint)rest.Length && (uint)(rest[at] - '0') <= 9)
        {
            value = (value * 10) + (rest[at++] - '0');
        }

        int count = at - first;
        if (count is 0 or > 18 || (count > 1 && rest[first] == (byte)'0')
            || ((uint)at < (uint)rest.Length && rest[at] is (byte)'.' or (byte)'e' or (byte)'E'))
        {
            return false;
        }

        _at += at;
        value = isNegative ? -value : value;
        return true;
    }

    /// <summary>Consumes a number of few digits without an exponent; whatever else comes goes the slow way.</summary>
    private bool TryReadShortDecimal(out double value)
    {
        Next();
        int length = ShortDecimal.Parse(_json[_at..], out value);
        _at += length;
        return length > 0;
    }

    /// <summary>Consumes a number, or else a null: then it is false.</summary>
    private bool TryTakeNumber(out ReadOnlySpan<byte> text, out int start)
    {
        bool isNumber = Next() is (byte)'-' or (>= (byte)'0' and <= (byte)'9');
        start = _at;
        if (!isNumber)
        {
            ReadNull("A number");
            text = default;
            return false;
        }

        text = ReadNumberText();
        return true;
    }

    /// <summary>Makes the exception for a text that began at <paramref name="start"/> and is no value of a type.</summary>
    private readonly Exception Refused<T>(int start) => ErrorAt(ScalarParser.Refusal<T>(), start);

    /// <summary>Consumes a number (RFC 8259, section 6).</summary>
    private ReadOnlySpan<byte> ReadNumberText()
    {
        int start = _at;
        int at = start;
        if (ByteAt(at) == (byte)'-')
        {
            at++;
        }

        at = ByteAt(at) == (byte)'0' ? at + 1 : RequireDigits(at);
        if (ByteAt(at) == (byte)'.')
        {
            at = RequireDigits(at + 1);
        }

        if (ByteAt(at) is (byte)'e' or (byte)'E')
        {
            at += ByteAt(at + 1) is (byte)'+' or (byte)'-' ? 2 : 1;
            at = RequireDigits(at);
        }

        if (ByteAt(at) is >= (byte)'0' and <= (byte)'9')
        {
            throw ErrorAt("A number must not start with a zero.", at);
        }

        _at = at;
        return _json[start..at];
    }

    private readonly int RequireDigits(int at)
    {
        int start = at;
        while (ByteAt(at) is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        return at > start ? at : throw ErrorAt(start == _at ? "A value was expected." : "A digit was expected.", start);
    }
}
