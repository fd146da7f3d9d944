using System;

namespace Specwright.Runtime.Json;

/// <summary>Reads and writes dates.</summary>
public sealed class DateCodec : IJsonCodec<DateOnly>
{
    private DateCodec()
    {
    }

    /// <inheritdoc/>
    public static DateOnly Read(ref JsonCursor reader)
        => reader.ReadDate() ?? throw reader.RefuseNull();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, DateOnly value) => writer.Date(value);
}
