namespace Specwright.Runtime.Json;

/// <summary>Reads and writes strings.</summary>
public sealed class StringCodec : IJsonCodec<string?>
{
    private StringCodec()
    {
    }

    /// <inheritdoc/>
    public static string? Read<TReader>(ref TReader reader)
        where TReader : struct, IJsonReader, allows ref struct
        => reader.ReadString();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, string? value) => writer.String(value);
}
