using System;
using System.Text;
using System.Text.Json;

namespace Corpus.Readers;

/// <summary>What <see cref="Utf8JsonReader"/> with its strict defaults sees in a text: the judge.</summary>
internal static class PeerTranscript
{
    /// <summary>The tokens with their values; null when the text is refused.</summary>
    public static string? Of(ReadOnlySpan<byte> text)
    {
        StringBuilder transcript = new();
        Utf8JsonReader reader = new(WithoutMark(text), new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            while (reader.Read())
            {
                Append(ref reader, transcript);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Invalid UTF-8 and unpaired surrogates are found only when a string is asked for, as an invalid operation.
            return null;
        }

        return transcript.ToString();
    }

    /// <summary>Whether the text is accepted when nobody asks for its strings.</summary>
    public static bool Skips(ReadOnlySpan<byte> text)
    {
        Utf8JsonReader reader = new(WithoutMark(text), new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return true;
    }

    /// <summary>The text without a byte order mark, which <see cref="Utf8JsonReader"/> leaves to its callers.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) => text.StartsWith("\uFEFF"u8) ? text[3..] : text;

    private static void Append(ref Utf8JsonReader reader, StringBuilder transcript)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                transcript.Append('.').Append(reader.GetString()).Append('\n');
                break;
            case JsonTokenType.String:
                transcript.Append('\'').Append(reader.GetString()).Append('\n');
                break;
            case JsonTokenType.Number:
                transcript.Append('#').Append(Encoding.ASCII.GetString(reader.ValueSpan)).Append('\n');
                break;
            default:
                transcript.Append(reader.TokenType switch
                {
                    JsonTokenType.StartObject => '{',
                    JsonTokenType.EndObject => '}',
                    JsonTokenType.StartArray => '[',
                    JsonTokenType.EndArray => ']',
                    JsonTokenType.True => 't',
                    JsonTokenType.False => 'f',
                    _ => 'n',
                });
                break;
        }
    }
}
