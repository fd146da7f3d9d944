namespace Specwright.Runtime.Json;

/// <summary>Reads and writes bytes in base64.</summary>
public sealed class BytesCodec : IJsonCodec<byte[]?>
{
    private BytesCodec()
    {
    }

    /// <inheritdoc/>
    public static byte[]? Read(ref JsonCursor reader)
        => reader.ReadBytes();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, byte[]? value) => writer.Bytes(value);
}
