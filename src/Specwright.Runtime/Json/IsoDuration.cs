using System;
using System.Globalization;
using System.Xml;

namespace Specwright.Runtime.Json;

/// <summary>
/// A duration of ISO 8601 (RFC 3339, appendix A), such as <c>P1Y2M</c> or <c>PT36H</c>, as it was written: years and months
/// have no length of their own, so that no <see cref="TimeSpan"/> holds them.
/// </summary>
public readonly struct IsoDuration : IEquatable<IsoDuration>
{
    private const string Units = "YMWD";
    private const string TimeUnits = "HMS";

    private readonly string? _text;

    private IsoDuration(string text) => _text = text;

    /// <summary>Makes a duration of days, hours, minutes and seconds.</summary>
    /// <param name="value">The duration.</param>
    public static implicit operator IsoDuration(TimeSpan value) => new(XmlConvert.ToString(value));

    /// <summary>Compares the texts: <c>PT60M</c> is not <c>PT1H</c>.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether both are written alike.</returns>
    public static bool operator ==(IsoDuration left, IsoDuration right) => left.Equals(right);

    /// <summary>Compares the texts.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(IsoDuration left, IsoDuration right) => !left.Equals(right);

    /// <summary>A duration of days, hours, minutes and seconds: the named form of the conversion.</summary>
    /// <param name="value">The duration.</param>
    /// <returns>The same duration.</returns>
    public static IsoDuration FromTimeSpan(TimeSpan value) => value;

    /// <summary>Takes a text.</summary>
    /// <param name="text">A duration of ISO 8601.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="FormatException"><paramref name="text"/> is none.</exception>
    public static IsoDuration Parse(string text)
        => TryParse(text, out IsoDuration value) ? value : throw new FormatException($"'{text}' is no duration of ISO 8601.");

    /// <summary>Takes a text.</summary>
    /// <param name="text">A duration of ISO 8601.</param>
    /// <param name="value">The duration.</param>
    /// <returns>Whether <paramref name="text"/> is one.</returns>
    public static bool TryParse(string? text, out IsoDuration value)
    {
        bool valid = text is not null && TryScan(text, out _, out _);
        value = valid ? new IsoDuration(text!) : default;
        return valid;
    }

    /// <summary>The duration as a number of ticks.</summary>
    /// <param name="value">The duration; what is less than 100 ns is dropped.</param>
    /// <returns>False when it has years or months, or is too long.</returns>
    public bool TryGetTimeSpan(out TimeSpan value)
    {
        bool valid = TryScan(ToString(), out decimal ticks, out bool isExact) && isExact
            && ticks >= long.MinValue && ticks <= long.MaxValue;
        value = valid ? TimeSpan.FromTicks((long)ticks) : default;
        return valid;
    }

    /// <inheritdoc/>
    public bool Equals(IsoDuration other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IsoDuration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The text as it was written.</summary>
    /// <returns>A duration of ISO 8601.</returns>
    public override string ToString() => _text ?? "PT0S";

    // Numbers with their units, each unit once and in order; the last number may have a fraction.
    private static bool TryScan(string text, out decimal ticks, out bool isExact)
    {
        ticks = 0;
        isExact = true;
        int at = text is ['+' or '-', ..] ? 1 : 0;
        if (text.Length - at < 3 || text[at++] != 'P')
        {
            return false;
        }

        string units = Units;
        bool isTime = false;
        bool hasPart = false;
        bool isLast = false;
        while (at < text.Length)
        {
            if (text[at] == 'T' && !isTime && !isLast)
            {
                (units, isTime, hasPart) = (TimeUnits, true, false);
                at++;
                continue;
            }

            int start = at;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ','))
            {
                at++;
            }

            int unit = at < text.Length ? units.IndexOf(text[at], StringComparison.Ordinal) : -1;
            if (unit < 0 || isLast || !TryParseNumber(text.AsSpan(start, at - start), out decimal number, out isLast))
            {
                return false;
            }

            isExact &= TryAdd(isTime, text[at++], number, ref ticks);
            units = units[(unit + 1)..];
            hasPart = true;
        }

        ticks = text[0] == '-' ? -ticks : ticks;
        return hasPart;
    }

    private static bool TryParseNumber(ReadOnlySpan<char> text, out decimal number, out bool hasFraction)
    {
        int point = text.IndexOfAny('.', ',');
        hasFraction = point >= 0;
        number = 0;
        ReadOnlySpan<char> whole = hasFraction ? text[..point] : text;
        ReadOnlySpan<char> fraction = hasFraction ? text[(point + 1)..] : default;
        bool valid = !whole.IsEmpty && fraction.IndexOfAny('.', ',') < 0 && hasFraction == !fraction.IsEmpty;

        // Longer numbers are durations as well, but no time spans.
        if (valid && !decimal.TryParse($"{whole}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
        {
            number = decimal.MaxValue;
        }

        return valid;
    }

    private static bool TryAdd(bool isTime, char unit, decimal number, ref decimal ticks)
    {
        long length = (isTime, unit) switch
        {
            (false, 'W') => 7 * TimeSpan.TicksPerDay,
            (false, 'D') => TimeSpan.TicksPerDay,
            (true, 'H') => TimeSpan.TicksPerHour,
            (true, 'M') => TimeSpan.TicksPerMinute,
            (true, 'S') => TimeSpan.TicksPerSecond,
            _ => 0,
        };
        if (length == 0 || number > long.MaxValue / length)
        {
            return length == 0 && number == 0;
        }

        ticks += number * length;
        return true;
    }
}
