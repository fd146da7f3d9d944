namespace Specwright.Runtime.Json;

/// <summary>Reads and writes integers of 64 bits.</summary>
public sealed class Int64Codec : IJsonCodec<long>
{
    private Int64Codec()
    {
    }

    /// <inheritdoc/>
    public static long Read(ref JsonCursor reader)
        => reader.ReadInt64() ?? throw reader.RefuseNull();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, long value) => writer.Int64(value);
}
