using System;

namespace Specwright.Runtime.Json;

/// <summary>Reads milliseconds since 1970-01-01T00:00:00Z, and writes whole ones: for values described as integers.</summary>
public sealed class WholeUnixMillisecondsCodec : IJsonCodec<DateTimeOffset>
{
    private WholeUnixMillisecondsCodec()
    {
    }

    /// <inheritdoc/>
    public static DateTimeOffset Read(ref JsonCursor reader)
        => reader.ReadUnixMilliseconds() ?? throw reader.RefuseNull();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, DateTimeOffset value) => writer.WholeUnixMilliseconds(value);
}
