using System;

namespace Specwright.Runtime.Json;

/// <summary>Reads and writes dates and times of RFC 3339.</summary>
public sealed class DateTimeCodec : IJsonCodec<DateTimeOffset>
{
    private DateTimeCodec()
    {
    }

    /// <inheritdoc/>
    public static DateTimeOffset Read(ref JsonCursor reader)
        => reader.ReadDateTime() ?? throw reader.RefuseNull();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, DateTimeOffset value) => writer.DateTime(value);
}
