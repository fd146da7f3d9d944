namespace Specwright.Runtime.Json;

/// <summary>Reads and writes decimals.</summary>
public sealed class DecimalCodec : IJsonCodec<decimal>
{
    private DecimalCodec()
    {
    }

    /// <inheritdoc/>
    public static decimal Read(ref JsonCursor reader)
        => reader.ReadDecimal() ?? throw reader.RefuseNull();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, decimal value) => writer.Decimal(value);
}
