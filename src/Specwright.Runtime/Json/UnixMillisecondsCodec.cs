using System;

namespace Specwright.Runtime.Json;

/// <summary>Reads and writes milliseconds since 1970-01-01T00:00:00Z.</summary>
public sealed class UnixMillisecondsCodec : IJsonCodec<DateTimeOffset>
{
    private UnixMillisecondsCodec()
    {
    }

    /// <inheritdoc/>
    public static DateTimeOffset Read(ref JsonCursor reader)
        => reader.ReadUnixMilliseconds() ?? throw reader.RefuseNull();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, DateTimeOffset value) => writer.UnixMilliseconds(value);
}
