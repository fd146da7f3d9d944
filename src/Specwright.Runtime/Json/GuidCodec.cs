using System;

namespace Specwright.Runtime.Json;

/// <summary>Reads and writes UUIDs.</summary>
public sealed class GuidCodec : IJsonCodec<Guid>
{
    private GuidCodec()
    {
    }

    /// <inheritdoc/>
    public static Guid Read(ref JsonCursor reader)
        => reader.ReadGuid() ?? throw reader.RefuseNull();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, Guid value) => writer.Guid(value);
}
