namespace Specwright.Runtime.Json;

/// <summary>Reads and writes integers of 32 bits.</summary>
public sealed class Int32Codec : IJsonCodec<int>
{
    private Int32Codec()
    {
    }

    /// <inheritdoc/>
    public static int Read(ref JsonCursor reader)
        => reader.ReadInt32() ?? throw reader.RefuseNull();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, int value) => writer.Int32(value);
}
