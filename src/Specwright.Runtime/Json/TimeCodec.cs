using System;

namespace Specwright.Runtime.Json;

/// <summary>Reads and writes times of day.</summary>
public sealed class TimeCodec : IJsonCodec<OffsetTime>
{
    private TimeCodec()
    {
    }

    /// <inheritdoc/>
    public static OffsetTime Read(ref JsonCursor reader)
        => reader.ReadTime() ?? throw reader.RefuseNull();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, OffsetTime value) => writer.Time(value);
}
