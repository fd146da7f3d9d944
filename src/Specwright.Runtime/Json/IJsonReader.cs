using System;
using System.Text.Json;

namespace Specwright.Runtime.Json;

/// <summary>
/// Reads JSON forwards, value by value. Implemented by <see cref="JsonCursor"/> and
/// <see cref="Utf8JsonReaderAdapter"/>, which accept the same texts and give the same values.
/// </summary>
/// <remarks>
/// Every method throws <see cref="JsonException"/> when the text is not JSON (RFC 8259) or the next
/// value is of another kind. The methods that return a nullable value return null for JSON <c>null</c>.
/// </remarks>
public interface IJsonReader
{
    /// <summary>Enters an object.</summary>
    /// <returns>False when the value was <c>null</c>, which is then consumed.</returns>
    bool BeginObject();

    /// <summary>Moves to the next member of the object, or leaves the object.</summary>
    /// <param name="table">The names that are known.</param>
    /// <param name="expected">The state of the walk: zero before the first member, then the reader's own.</param>
    /// <returns>
    /// The name's index in <paramref name="table"/>; <see cref="MemberTable.Unknown"/> for any other name, to be followed
    /// by <see cref="KeepMember"/>, <see cref="SkipValue"/> or <see cref="ReadMemberName"/>; -1 at the object's end.
    /// </returns>
    int NextMember(MemberTable table, ref int expected);

    /// <summary>After <see cref="MemberTable.Unknown"/>: appends the member to <paramref name="members"/> as it stands.</summary>
    /// <param name="members">What has been kept so far.</param>
    void KeepMember(scoped ref JsonMembers members);

    /// <summary>Drops the member after <see cref="MemberTable.Unknown"/>, or the next value.</summary>
    void SkipValue();

    /// <summary>After <see cref="MemberTable.Unknown"/>: the member's name. Its value is to be read next.</summary>
    /// <returns>The unescaped name.</returns>
    string ReadMemberName();

    /// <summary>Enters an array.</summary>
    /// <returns>False when the value was <c>null</c>, which is then consumed.</returns>
    bool BeginArray();

    /// <summary>Moves to the next element of the array, or leaves the array.</summary>
    /// <param name="first">True before the first element; the reader sets it to false.</param>
    /// <returns>False at the array's end.</returns>
    bool NextElement(ref bool first);

    /// <summary>Consumes the next value if it is <c>null</c>.</summary>
    /// <returns>Whether it was.</returns>
    bool TryReadNull();

    /// <summary>Whether the next value is <c>null</c>, as far as its first character tells. It is not consumed.</summary>
    /// <returns>Whether it is.</returns>
    bool PeekNull();

    /// <summary>The kind of the next value, which is not consumed.</summary>
    /// <returns>The kind, told by the value's first character.</returns>
    JsonKind Peek();

    /// <summary>Looks ahead: which of the names occur in the object that comes next. Nothing is consumed.</summary>
    /// <param name="table">At most 64 names.</param>
    /// <returns>Bit i is set when name i occurs.</returns>
    ulong PeekMembers(MemberTable table);

    /// <summary>
    /// Looks ahead: the value of a discriminator in the object that comes next; a number or Boolean counts as its text.
    /// Nothing is consumed.
    /// </summary>
    /// <param name="name">The discriminator's unescaped name in UTF-8.</param>
    /// <param name="values">The values that are known.</param>
    /// <returns>
    /// The value's index; <see cref="MemberTable.Unknown"/> for another value; -1 when the member is absent, null, an object or
    /// an array.
    /// </returns>
    int PeekStringMember(ReadOnlySpan<byte> name, MemberTable values);

    /// <summary>Reads a string that is likely one of a few, without allocating it.</summary>
    /// <param name="values">The values that are known.</param>
    /// <param name="other">The string when it is none of them.</param>
    /// <returns>The value's index; <see cref="MemberTable.Unknown"/> for another string; -1 for <c>null</c>.</returns>
    int ReadKnownString(MemberTable values, out string? other);

    /// <summary>Reads a string.</summary>
    /// <returns>The string.</returns>
    string? ReadString();

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <returns>The value.</returns>
    bool? ReadBoolean();

    /// <summary>Reads an integer of 32 bits; <c>1.0</c> is one, too (JSON Schema 2020-12 core, section 4.2.3).</summary>
    /// <returns>The value.</returns>
    int? ReadInt32();

    /// <summary>Reads an integer of 64 bits; <c>1.0</c> is one, too (JSON Schema 2020-12 core, section 4.2.3).</summary>
    /// <returns>The value.</returns>
    long? ReadInt64();

    /// <summary>Reads a number as a double; one that is too large is refused.</summary>
    /// <returns>The value.</returns>
    double? ReadDouble();

    /// <summary>Reads a number as a float; one that is too large is refused.</summary>
    /// <returns>The value.</returns>
    float? ReadSingle();

    /// <summary>Reads a number as a decimal; one that is too large is refused.</summary>
    /// <returns>The value.</returns>
    decimal? ReadDecimal();

    /// <summary>
    /// Reads a date and time of RFC 3339 or ISO 8601 in extended form. Without an offset it is UTC; digits beyond
    /// 100 ns are dropped, a leap second is the second after it, and an offset beyond 14 hours becomes UTC.
    /// </summary>
    /// <returns>The value with its offset.</returns>
    DateTimeOffset? ReadDateTime();

    /// <summary>Reads a date, <c>yyyy-MM-dd</c>.</summary>
    /// <returns>The value.</returns>
    DateOnly? ReadDate();

    /// <summary>Reads a time of day, <c>HH:mm[:ss[.fraction]]</c>, with or without an offset (RFC 3339, section 5.6).</summary>
    /// <returns>The value.</returns>
    OffsetTime? ReadTime();

    /// <summary>Reads a duration of ISO 8601, <c>P1DT2H</c>.</summary>
    /// <returns>The value as it was written.</returns>
    IsoDuration? ReadDuration();

    /// <summary>Reads a UUID in the form of RFC 9562, section 4.</summary>
    /// <returns>The value.</returns>
    Guid? ReadGuid();

    /// <summary>Reads an absolute or relative URI.</summary>
    /// <returns>The value.</returns>
    Uri? ReadUri();

    /// <summary>Reads bytes in base64 (RFC 4648, section 4).</summary>
    /// <returns>The bytes.</returns>
    byte[]? ReadBytes();

    /// <summary>Reads a number of seconds since 1970-01-01T00:00:00Z, which may carry a fraction.</summary>
    /// <returns>The time, exact to 100 ns.</returns>
    DateTimeOffset? ReadUnixSeconds();

    /// <summary>Reads a number of milliseconds since 1970-01-01T00:00:00Z, which may carry a fraction.</summary>
    /// <returns>The time, exact to 100 ns.</returns>
    DateTimeOffset? ReadUnixMilliseconds();

    /// <summary>Reads any value as it stands.</summary>
    /// <returns>A copy of the value's text; null for <c>null</c>.</returns>
    RawJson? ReadRaw();

    /// <summary>Makes an exception for a value that is well-formed but not acceptable. The caller throws it.</summary>
    /// <param name="message">A sentence that says why.</param>
    /// <returns>The exception, which knows the place that the reader has reached.</returns>
    JsonException Refuse(string message);
}
