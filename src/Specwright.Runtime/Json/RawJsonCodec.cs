namespace Specwright.Runtime.Json;

/// <summary>Reads and writes any value as it stands; <c>null</c> is a value like others.</summary>
public sealed class RawJsonCodec : IJsonCodec<RawJson>
{
    private RawJsonCodec()
    {
    }

    /// <inheritdoc/>
    public static RawJson Read(ref JsonCursor reader)
        => reader.ReadRaw().GetValueOrDefault();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, RawJson value) => writer.Raw(value);
}
