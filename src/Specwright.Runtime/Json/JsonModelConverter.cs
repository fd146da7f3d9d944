using System;
using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Specwright.Runtime.Json;

/// <summary>Lets System.Text.Json read and write a model by the model's own codec.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <typeparam name="TCodec">How it is read and written.</typeparam>
public sealed class JsonModelConverter<T, TCodec> : JsonConverter<T>, IJsonModelConverter
    where TCodec : IJsonCodec<T?>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        if (!options.AllowTrailingCommas && options.ReadCommentHandling == JsonCommentHandling.Disallow)
        {
            return Read(JsonMarshal.GetRawUtf8Value(document.RootElement));
        }

        // What the options tolerate is no JSON, which is all that a codec reads.
        ArrayBufferWriter<byte> plain = new();
        using (Utf8JsonWriter writer = new(plain))
        {
            document.RootElement.WriteTo(writer);
        }

        return Read(plain.WrittenSpan);
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

    JsonTypeInfo IJsonModelConverter.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);

    private static T? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            JsonCursor cursor = new(json);
            return TCodec.Read(ref cursor);
        }
        catch (JsonException exception)
        {
            // Its place is one inside the value; System.Text.Json adds the value's own.
            throw new JsonException(exception.Message, exception);
        }
    }
}
