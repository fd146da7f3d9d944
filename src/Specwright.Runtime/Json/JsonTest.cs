using System;
using System.Text;

namespace Specwright.Runtime.Json;

/// <summary>
/// Tells alternatives of a union apart whose values are of the same JSON kind: by what the text of the next value can be
/// read as. Readers are taken by value, so that nothing is consumed.
/// </summary>
public static class JsonTest
{
    /// <summary>Whether the next value is one of listed strings.</summary>
    /// <param name="ahead">The reader.</param>
    /// <param name="values">The strings.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsListed(JsonCursor ahead, MemberTable values)
        => ahead.ReadKnownString(values, out _) is >= 0 and not MemberTable.Unknown;

    /// <summary>Whether all items of the array that comes next are of a kind; there may be none.</summary>
    /// <param name="ahead">The reader.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Whether they are.</returns>
    public static bool IsArrayOf(JsonCursor ahead, JsonKind kind)
    {
        bool first = true;
        ahead.BeginArray();
        while (ahead.NextElement(ref first))
        {
            if (ahead.Peek() != kind)
            {
                return false;
            }

            ahead.SkipValue();
        }

        return true;
    }

    /// <summary>Whether the next value is a whole number that fits into 32 bits.</summary>
    /// <param name="ahead">The reader.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsInt32(JsonCursor ahead)
        => Number(ahead) is >= int.MinValue and <= int.MaxValue;

    /// <summary>Whether the next value is a whole number that fits into 64 bits.</summary>
    /// <param name="ahead">The reader.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsInt64(JsonCursor ahead)
        => Number(ahead) is not null;

    /// <summary>Whether the next value is a date and time of RFC 3339.</summary>
    /// <param name="ahead">The reader.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsDateTime(JsonCursor ahead)
        => Text(ahead) is { } text && ScalarParser.DateTime(text) is not null;

    /// <summary>Whether the next value is a date, <c>yyyy-MM-dd</c>.</summary>
    /// <param name="ahead">The reader.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsDate(JsonCursor ahead)
        => Text(ahead) is { } text && ScalarParser.Date(text) is not null;

    /// <summary>Whether the next value is a time of day.</summary>
    /// <param name="ahead">The reader.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsTime(JsonCursor ahead)
        => Text(ahead) is { } text && ScalarParser.Time(text) is not null;

    /// <summary>Whether the next value is a duration of ISO 8601.</summary>
    /// <param name="ahead">The reader.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsDuration(JsonCursor ahead)
        => Text(ahead) is { } text && ScalarParser.Duration(text) is not null;

    /// <summary>Whether the next value is a UUID.</summary>
    /// <param name="ahead">The reader.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsGuid(JsonCursor ahead)
        => Text(ahead) is { } text && ScalarParser.Guid(text) is not null;

    /// <summary>Whether the next value is base64.</summary>
    /// <param name="ahead">The reader.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsBytes(JsonCursor ahead)
        => ahead.ReadString() is { } text && ScalarParser.Bytes(text) is not null;

    /// <summary>Whether the next value is a URI, absolute or relative.</summary>
    /// <param name="ahead">The reader.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsUri(JsonCursor ahead)
        => ahead.ReadString() is { } text && ScalarParser.Uri(text) is not null;

    private static long? Number(JsonCursor ahead)
        => ahead.TryReadDigits(out long value) ? value : ScalarParser.Int64(ahead.AheadText());

    private static byte[]? Text(JsonCursor ahead)
        => ahead.ReadString() is { } text ? Encoding.UTF8.GetBytes(text) : null;
}
