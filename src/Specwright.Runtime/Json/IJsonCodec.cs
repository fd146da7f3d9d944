namespace Specwright.Runtime.Json;

/// <summary>How a <typeparamref name="T"/> is read from JSON and written to it.</summary>
/// <typeparam name="T">The type in memory; nullable where JSON <c>null</c> is one of its values.</typeparam>
public interface IJsonCodec<T>
{
    /// <summary>Reads one value and leaves the reader behind it.</summary>
    /// <param name="reader">The reader, in front of the value.</param>
    /// <returns>The value; null for JSON <c>null</c> where <typeparamref name="T"/> can be null.</returns>
    /// <exception cref="System.Text.Json.JsonException">The text is no JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    static abstract T Read(ref JsonCursor reader);

    /// <summary>Writes one value.</summary>
    /// <param name="writer">The writer, at the place of the value.</param>
    /// <param name="value">The value; null becomes JSON <c>null</c>.</param>
    static abstract void Write(ref JsonWriter writer, T value);
}
