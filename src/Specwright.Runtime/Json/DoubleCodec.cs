namespace Specwright.Runtime.Json;

/// <summary>Reads and writes doubles.</summary>
public sealed class DoubleCodec : IJsonCodec<double>
{
    private DoubleCodec()
    {
    }

    /// <inheritdoc/>
    public static double Read(ref JsonCursor reader)
        => reader.ReadDouble() ?? throw reader.RefuseNull();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, double value) => writer.Double(value);
}
