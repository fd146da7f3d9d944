using System;
using System.Globalization;

namespace Specwright.Runtime.Json;

/// <summary>A time of day, with its offset from UTC where there is one (RFC 3339, section 5.6, <c>full-time</c>).</summary>
public readonly struct OffsetTime : IEquatable<OffsetTime>
{
    /// <summary>Makes a time of day.</summary>
    /// <param name="time">The time.</param>
    /// <param name="offset">Its offset, of whole minutes and less than a day; null when it has none.</param>
    public OffsetTime(TimeOnly time, TimeSpan? offset = null)
    {
        if (offset is { } given && (given.Ticks % TimeSpan.TicksPerMinute != 0 || given.Duration() >= TimeSpan.FromDays(1)))
        {
            throw new ArgumentOutOfRangeException(nameof(offset), offset, "An offset has whole minutes and is less than a day.");
        }

        (Time, Offset) = (time, offset);
    }

    /// <summary>The time.</summary>
    public TimeOnly Time { get; }

    /// <summary>Its offset from UTC; null when it has none.</summary>
    public TimeSpan? Offset { get; }

    /// <summary>Makes a time of day without an offset.</summary>
    /// <param name="time">The time.</param>
    public static implicit operator OffsetTime(TimeOnly time) => new(time);

    /// <summary>Compares time and offset.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether both are equal.</returns>
    public static bool operator ==(OffsetTime left, OffsetTime right) => left.Equals(right);

    /// <summary>Compares time and offset.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(OffsetTime left, OffsetTime right) => !left.Equals(right);

    /// <summary>A time of day without an offset: the named form of the conversion.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The same time.</returns>
    public static OffsetTime FromTimeOnly(TimeOnly time) => new(time);

    /// <inheritdoc/>
    public bool Equals(OffsetTime other) => Time == other.Time && Offset == other.Offset;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OffsetTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Time, Offset);

    /// <summary>The text that JSON has, <c>HH:mm:ss</c> with the fraction it has, and <c>Z</c> or an offset.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string time = Time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        return Offset is not { } offset ? time
            : offset == TimeSpan.Zero ? time + "Z"
            : string.Create(CultureInfo.InvariantCulture, $"{time}{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}");
    }
}
