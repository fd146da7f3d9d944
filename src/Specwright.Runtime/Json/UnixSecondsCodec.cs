using System;

namespace Specwright.Runtime.Json;

/// <summary>Reads and writes seconds since 1970-01-01T00:00:00Z.</summary>
public sealed class UnixSecondsCodec : IJsonCodec<DateTimeOffset>
{
    private UnixSecondsCodec()
    {
    }

    /// <inheritdoc/>
    public static DateTimeOffset Read(ref JsonCursor reader)
        => reader.ReadUnixSeconds() ?? throw reader.RefuseNull();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, DateTimeOffset value) => writer.UnixSeconds(value);
}
