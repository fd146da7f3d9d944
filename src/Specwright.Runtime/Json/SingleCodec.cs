namespace Specwright.Runtime.Json;

/// <summary>Reads and writes floats.</summary>
public sealed class SingleCodec : IJsonCodec<float>
{
    private SingleCodec()
    {
    }

    /// <inheritdoc/>
    public static float Read(ref JsonCursor reader)
        => reader.ReadSingle() ?? throw reader.RefuseNull();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, float value) => writer.Single(value);
}
