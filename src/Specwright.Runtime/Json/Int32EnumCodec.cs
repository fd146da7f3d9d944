using System;
using System.Runtime.CompilerServices;

namespace Specwright.Runtime.Json;

/// <summary>Reads and writes enumerations of integers; a value without a name survives.</summary>
/// <typeparam name="TEnum">An enum whose underlying type is <c>int</c>.</typeparam>
public sealed class Int32EnumCodec<TEnum> : IJsonCodec<TEnum>
    where TEnum : struct, Enum
{
    private Int32EnumCodec()
    {
    }

    /// <inheritdoc/>
    public static TEnum Read(ref JsonCursor reader)
    {
        int value = reader.ReadInt32() ?? throw reader.RefuseNull();

        // Checks the sizes, so an enum of another underlying type is refused.
        return Unsafe.BitCast<int, TEnum>(value);
    }

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, TEnum value) => writer.Int32(Unsafe.BitCast<TEnum, int>(value));
}
