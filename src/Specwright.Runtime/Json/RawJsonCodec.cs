namespace Specwright.Runtime.Json;

/// <summary>Reads and writes any value as it stands; <c>null</c> is a value like others.</summary>
public sealed class RawJsonCodec : IJsonCodec<RawJson>
{
    private RawJsonCodec()
    {
    }

    /// <inheritdoc/>
    public static RawJson Read<TReader>(ref TReader reader)
        where TReader : struct, IJsonReader, allows ref struct
        => reader.ReadRaw().GetValueOrDefault();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, RawJson value) => writer.Raw(value);
}
