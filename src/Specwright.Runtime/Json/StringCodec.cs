namespace Specwright.Runtime.Json;

/// <summary>Reads and writes strings.</summary>
public sealed class StringCodec : IJsonCodec<string?>
{
    private StringCodec()
    {
    }

    /// <inheritdoc/>
    public static string? Read(ref JsonCursor reader)
        => reader.ReadString();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, string? value) => writer.String(value);
}
