using System;
using System.Text.Json;
using Specwright.Runtime.Json;

namespace Corpus.Readers;

/// <summary>Reads a text by the cursor, and by the converter for System.Text.Json.</summary>
internal static class BothReaders
{
    /// <summary>What the cursor reads; null when it refuses the text, which it may do with a <see cref="JsonException"/> alone.</summary>
    public static string? ByCursor<T, TCodec>(ReadOnlySpan<byte> text)
        where TCodec : IJsonCodec<T?>
    {
        try
        {
            return Describe(JsonText.Deserialize<T, TCodec>(text));
        }
        catch (JsonException exception) when (HasPlace(exception))
        {
            return null;
        }
    }

    /// <summary>What System.Text.Json reads by the codec; null when it refuses the text.</summary>
    public static string? ByConverter<T, TCodec>(ReadOnlySpan<byte> text)
        where TCodec : IJsonCodec<T?>
    {
        try
        {
            Utf8JsonReader reader = new(PeerTranscript.WithoutMark(text));
            reader.Read();
            string value = Describe(new JsonModelConverter<T, TCodec>().Read(ref reader, typeof(T), JsonSerializerOptions.Default));
            return reader.Read() ? null : value;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool HasPlace(JsonException exception)
        => exception.Path is not null && exception.LineNumber.HasValue && exception.BytePositionInLine.HasValue;

    private static string Describe<T>(T? value) => value switch
    {
        null => "null",
        byte[] bytes => Convert.ToHexString(bytes),
        // The bits: zero has a sign, which is lost otherwise.
        double number => BitConverter.DoubleToInt64Bits(number).ToString("x", null),
        float number => BitConverter.SingleToInt32Bits(number).ToString("x", null),
        DateTimeOffset time => time.ToString("O", null),
        Uri uri => uri.OriginalString,
        _ => value.ToString() ?? "",
    };
}
