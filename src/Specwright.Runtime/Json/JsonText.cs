using System;

namespace Specwright.Runtime.Json;

/// <summary>Whole JSON texts in memory.</summary>
public static class JsonText
{
    /// <summary>Writes a value.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="value">The value; null becomes <c>null</c>.</param>
    /// <returns>The text in UTF-8, without white space.</returns>
    /// <exception cref="ArgumentException">A number in it is not finite.</exception>
    public static byte[] Serialize<T, TCodec>(T? value)
        where TCodec : IJsonCodec<T?>
    {
        JsonWriter writer = new();
        try
        {
            TCodec.Write(ref writer, value);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is read.</typeparam>
    /// <param name="utf8">The text, all of it; a byte order mark is skipped.</param>
    /// <returns>The value; null for <c>null</c> where <typeparamref name="T"/> can be null.</returns>
    /// <exception cref="System.Text.Json.JsonException">
    /// The text is not JSON, not the JSON of a <typeparamref name="T"/>, or goes on after the value. The exception has the
    /// place and the path.
    /// </exception>
    public static T? Deserialize<T, TCodec>(ReadOnlySpan<byte> utf8)
        where TCodec : IJsonCodec<T?>
    {
        JsonCursor cursor = new(utf8);
        T? value = TCodec.Read(ref cursor);
        cursor.End();
        return value;
    }
}
