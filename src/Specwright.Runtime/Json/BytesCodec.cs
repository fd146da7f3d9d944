namespace Specwright.Runtime.Json;

/// <summary>Reads and writes bytes in base64.</summary>
public sealed class BytesCodec : IJsonCodec<byte[]?>
{
    private BytesCodec()
    {
    }

    /// <inheritdoc/>
    public static byte[]? Read<TReader>(ref TReader reader)
        where TReader : struct, IJsonReader, allows ref struct
        => reader.ReadBytes();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, byte[]? value) => writer.Bytes(value);
}
