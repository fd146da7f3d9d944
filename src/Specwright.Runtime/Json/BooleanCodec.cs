namespace Specwright.Runtime.Json;

/// <summary>Reads and writes Booleans.</summary>
public sealed class BooleanCodec : IJsonCodec<bool>
{
    private BooleanCodec()
    {
    }

    /// <inheritdoc/>
    public static bool Read(ref JsonCursor reader)
        => reader.ReadBoolean() ?? throw reader.RefuseNull();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, bool value) => writer.Boolean(value);
}
