using System;
using System.Buffers.Text;
using System.Globalization;

namespace Specwright.Runtime.Json;

/// <summary>Numbers of seconds or milliseconds since 1970-01-01T00:00:00Z, exact to the tick of 100 ns.</summary>
internal static class UnixTime
{
    public const int MaxLength = 32;

    public static bool TryParse(ReadOnlySpan<byte> number, long ticksPerUnit, out DateTimeOffset value)
    {
        if (Utf8Parser.TryParse(number, out long whole, out int consumed) && consumed == number.Length)
        {
            return TryMake(whole, ticksPerUnit, out value);
        }

        value = default;
        return decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal units)
            && Math.Abs(units) <= (decimal)DateTimeOffset.MaxValue.Ticks / ticksPerUnit
            && TryMake((long)decimal.Round(units * ticksPerUnit), out value);
    }

    /// <summary>Writes the shortest text: whole numbers carry no fraction.</summary>
    public static int Format(DateTimeOffset value, long ticksPerUnit, Span<byte> destination)
    {
        long ticks = value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        int written;
        if (ticks % ticksPerUnit == 0)
        {
            Utf8Formatter.TryFormat(ticks / ticksPerUnit, destination, out written);
        }
        else
        {
            // Ten decimals hold every tick; the format leaves trailing zeros out.
            decimal units = (decimal)ticks / ticksPerUnit;
            units.TryFormat(destination, out written, "0.##########", CultureInfo.InvariantCulture);
        }

        return written;
    }

    /// <summary>Writes whole units alone; what is left of one is dropped, towards the past.</summary>
    public static int FormatWhole(DateTimeOffset value, long ticksPerUnit, Span<byte> destination)
    {
        long ticks = value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        (long units, long rest) = Math.DivRem(ticks, ticksPerUnit);
        Utf8Formatter.TryFormat(rest < 0 ? units - 1 : units, destination, out int written);
        return written;
    }

    /// <summary>False where a <see cref="DateTimeOffset"/> does not reach.</summary>
    public static bool TryMake(long units, long ticksPerUnit, out DateTimeOffset value)
    {
        value = default;
        return (ulong)(units + (long.MaxValue / ticksPerUnit)) <= (ulong)(long.MaxValue / ticksPerUnit * 2)
            && TryMake(units * ticksPerUnit, out value);
    }

    private static bool TryMake(long ticks, out DateTimeOffset value)
    {
        // One comparison for both ends: what overflows is beyond them as well.
        ulong total = (ulong)(ticks + DateTimeOffset.UnixEpoch.Ticks);
        bool valid = total <= (ulong)DateTimeOffset.MaxValue.Ticks;
        value = valid ? new DateTimeOffset((long)total, TimeSpan.Zero) : default;
        return valid;
    }
}
