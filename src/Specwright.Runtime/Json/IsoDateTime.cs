using System;

namespace Specwright.Runtime.Json;

/// <summary>
/// Dates and times in the extended form of ISO 8601, which includes RFC 3339: what System.Text.Json takes, and also any
/// number of fraction digits, a lower-case <c>t</c> or <c>z</c> and a space between date and time (RFC 3339,
/// section 5.6), leap seconds, and offsets without minutes or colon.
/// </summary>
internal static class IsoDateTime
{
    private const long MaxOffsetTicks = 14 * TimeSpan.TicksPerHour;

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 10 || !TryParseDate(text[..10], out DateOnly date))
        {
            return false;
        }

        long ticks = date.ToDateTime(TimeOnly.MinValue).Ticks;
        TimeSpan offset = TimeSpan.Zero;
        if (text.Length > 10)
        {
            if (text[10] is not ((byte)'T' or (byte)'t' or (byte)' '))
            {
                return false;
            }

            int length = ParseTime(text[11..], out long timeOfDay);
            if (length == 0 || !TryParseOffset(text[(11 + length)..], out offset))
            {
                return false;
            }

            ticks += timeOfDay;
        }

        // A leap second can lead out of the last day.
        long utcTicks = ticks - offset.Ticks;
        if (Math.Min(ticks, utcTicks) < DateTime.MinValue.Ticks || Math.Max(ticks, utcTicks) > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        // RFC 3339 allows offsets up to a day, DateTimeOffset those in use.
        value = Math.Abs(offset.Ticks) <= MaxOffsetTicks ? new DateTimeOffset(ticks, offset) : new DateTimeOffset(utcTicks, TimeSpan.Zero);
        return true;
    }

    /// <summary>Writes the form of RFC 3339, with the fraction there is and <c>Z</c> for UTC.</summary>
    /// <returns>The length.</returns>
    public static int Format(DateTimeOffset value, Span<byte> destination)
    {
        DateTime time = value.DateTime;
        Put(destination, 0, time.Year, 4);
        destination[4] = (byte)'-';
        Put(destination, 5, time.Month, 2);
        destination[7] = (byte)'-';
        Put(destination, 8, time.Day, 2);
        destination[10] = (byte)'T';
        Put(destination, 11, time.Hour, 2);
        destination[13] = (byte)':';
        Put(destination, 14, time.Minute, 2);
        destination[16] = (byte)':';
        Put(destination, 17, time.Second, 2);
        int at = PutFraction(destination, 19, (int)(time.Ticks % TimeSpan.TicksPerSecond));
        int offset = (int)value.Offset.TotalMinutes;
        if (offset == 0)
        {
            destination[at] = (byte)'Z';
            return at + 1;
        }

        destination[at] = offset < 0 ? (byte)'-' : (byte)'+';
        Put(destination, at + 1, Math.Abs(offset) / 60, 2);
        destination[at + 3] = (byte)':';
        Put(destination, at + 4, Math.Abs(offset) % 60, 2);
        return at + 6;
    }

    public static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text.Length != 10 || text[4] != (byte)'-' || text[7] != (byte)'-')
        {
            return false;
        }

        int year = Digits(text[..4]);
        int month = Digits(text.Slice(5, 2));
        int day = Digits(text.Slice(8, 2));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateOnly(year, month, day);
        return true;
    }

    public static bool TryParseTime(ReadOnlySpan<byte> text, out OffsetTime value)
    {
        value = default;
        int length = ParseTime(text, out long ticks);
        if (length == 0 || ticks >= TimeSpan.TicksPerDay || !TryParseOffset(text[length..], out TimeSpan offset))
        {
            return false;
        }

        value = new OffsetTime(new TimeOnly(ticks), length == text.Length ? null : offset);
        return true;
    }

    /// <summary>Parses <c>HH:mm[:ss[.fraction]]</c>.</summary>
    /// <returns>How many bytes that took; zero when it is no time.</returns>
    private static int ParseTime(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 5 || text[2] != (byte)':')
        {
            return 0;
        }

        int hours = Digits(text[..2]);
        int minutes = Digits(text.Slice(3, 2));
        if (hours is < 0 or > 23 || minutes is < 0 or > 59)
        {
            return 0;
        }

        ticks = (hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute);
        if (text.Length < 6 || text[5] != (byte)':')
        {
            return 5;
        }

        int seconds = text.Length < 8 ? -1 : Digits(text.Slice(6, 2));
        if (seconds is < 0 or > 60)
        {
            return 0;
        }

        ticks += seconds * TimeSpan.TicksPerSecond;
        return text.Length > 8 && text[8] == (byte)'.' ? ParseFraction(text, ref ticks) : 8;
    }

    private static int ParseFraction(ReadOnlySpan<byte> text, ref long ticks)
    {
        int at = 9;
        long unit = TimeSpan.TicksPerSecond;
        while (at < text.Length && (uint)(text[at] - '0') <= 9)
        {
            unit /= 10;
            ticks += unit * (text[at++] - '0');
        }

        return at == 9 ? 0 : at;
    }

    private static bool TryParseOffset(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        return text is [] or [(byte)'Z' or (byte)'z'] || TryParseNumericOffset(text, ref offset);
    }

    private static bool TryParseNumericOffset(ReadOnlySpan<byte> text, ref TimeSpan offset)
    {
        if (text[0] is not ((byte)'+' or (byte)'-') || text.Length is not (3 or 5 or 6)
            || (text.Length == 6 && text[3] != (byte)':'))
        {
            return false;
        }

        int hours = Digits(text.Slice(1, 2));
        int minutes = text.Length == 3 ? 0 : Digits(text[^2..]);
        int total = (hours * 60) + minutes;
        if (hours is < 0 or > 23 || minutes is < 0 or > 59)
        {
            return false;
        }

        offset = TimeSpan.FromMinutes(text[0] == (byte)'-' ? -total : total);
        return true;
    }

    private static int PutFraction(Span<byte> destination, int at, int ticks)
    {
        if (ticks == 0)
        {
            return at;
        }

        destination[at] = (byte)'.';
        int digits = 7;
        for (; ticks % 10 == 0; ticks /= 10)
        {
            digits--;
        }

        Put(destination, at + 1, ticks, digits);
        return at + 1 + digits;
    }

    private static void Put(Span<byte> destination, int at, int value, int digits)
    {
        for (int digit = at + digits - 1; digit >= at; digit--)
        {
            (value, int rest) = Math.DivRem(value, 10);
            destination[digit] = (byte)('0' + rest);
        }
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int value = 0;
        foreach (byte digit in text)
        {
            if ((uint)(digit - '0') > 9)
            {
                return -1;
            }

            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
