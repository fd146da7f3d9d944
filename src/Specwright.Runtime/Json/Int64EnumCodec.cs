using System;
using System.Runtime.CompilerServices;

namespace Specwright.Runtime.Json;

/// <summary>Reads and writes enumerations of integers; a value without a name survives.</summary>
/// <typeparam name="TEnum">An enum whose underlying type is <c>long</c>.</typeparam>
public sealed class Int64EnumCodec<TEnum> : IJsonCodec<TEnum>
    where TEnum : struct, Enum
{
    private Int64EnumCodec()
    {
    }

    /// <inheritdoc/>
    public static TEnum Read(ref JsonCursor reader)
    {
        long value = reader.ReadInt64() ?? throw reader.RefuseNull();

        // Checks the sizes, so an enum of another underlying type is refused.
        return Unsafe.BitCast<long, TEnum>(value);
    }

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, TEnum value) => writer.Int64(Unsafe.BitCast<TEnum, long>(value));
}
