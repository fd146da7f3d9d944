using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Specwright.Runtime.Json;

/// <summary>Lets System.Text.Json read and write a model by the model's own codec.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <typeparam name="TCodec">How it is read and written.</typeparam>
public sealed class JsonModelConverter<T, TCodec> : JsonConverter<T>
    where TCodec : IJsonCodec<T?>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Utf8JsonReaderAdapter adapter = new(reader);
        T? value = TCodec.Read(ref adapter);
        reader = adapter.Reader;
        return value;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        JsonWriter json = new();
        try
        {
            TCodec.Write(ref json, value);

            // The codec writes nothing but JSON.
            writer.WriteRawValue(json.Written, skipInputValidation: true);
        }
        finally
        {
            json.Dispose();
        }
    }
}
