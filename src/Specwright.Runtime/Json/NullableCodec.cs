namespace Specwright.Runtime.Json;

/// <summary>Reads and writes values that may be <c>null</c>, where the type in memory is a struct.</summary>
/// <typeparam name="T">The struct.</typeparam>
/// <typeparam name="TCodec">How a value that is present is read and written.</typeparam>
public sealed class NullableCodec<T, TCodec> : IJsonCodec<T?>
    where T : struct
    where TCodec : IJsonCodec<T>
{
    private NullableCodec()
    {
    }

    /// <inheritdoc/>
    public static T? Read(ref JsonCursor reader)
        => reader.TryReadNull() ? null : TCodec.Read(ref reader);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, T? value)
    {
        if (value is { } present)
        {
            TCodec.Write(ref writer, present);
        }
        else
        {
            writer.Null();
        }
    }
}
