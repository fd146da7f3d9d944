using System;

namespace Specwright.Runtime.Json;

/// <summary>Reads and writes durations of ISO 8601.</summary>
public sealed class DurationCodec : IJsonCodec<IsoDuration>
{
    private DurationCodec()
    {
    }

    /// <inheritdoc/>
    public static IsoDuration Read(ref JsonCursor reader)
        => reader.ReadDuration() ?? throw reader.RefuseNull();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, IsoDuration value) => writer.Duration(value);
}
