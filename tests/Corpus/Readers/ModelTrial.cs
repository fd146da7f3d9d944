using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Corpus.Fuzzing;
using Specwright.Runtime.Json;

namespace Corpus.Readers;

/// <summary>Whether a model that is read and written again is the same JSON, in whatever order and as often its members come.</summary>
internal static class ModelTrial
{
    /// <summary>Reads a text into a model by both readers, and writes it.</summary>
    /// <returns>What differs; null when nothing does.</returns>
    public static Finding? Run(ReadOnlySpan<byte> text)
        => ReaderTrial.Same<string, WrittenModel>("model", text) ?? ReaderTrial.Try(text, static text =>
            BothReaders.ByCursor<string, WrittenModel>(text) is { } written
                ? ReaderTrial.Compare("model written", text, Canonical(PeerTranscript.WithoutMark(text)), Canonical(Encoding.UTF8.GetBytes(written)))
                : null);

    /// <summary>One text for all that mean the same: members sorted, the last of equal names, numbers by value, strings decoded.</summary>
    private static string Canonical(ReadOnlySpan<byte> text)
    {
        Utf8JsonReader reader = new(text);
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        StringBuilder canonical = new();
        Append(canonical, document.RootElement);
        return canonical.ToString();
    }

    private static void Append(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                SortedDictionary<string, JsonElement> members = new(StringComparer.Ordinal);
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    members[Decoded(member, static member => member.Name, static member => JsonMarshal.GetRawUtf8PropertyName(member))] = member.Value;
                }

                foreach ((string name, JsonElement value) in members)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{{{name.Length} {name}:");
                    Append(text, value);
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (JsonElement value in element.EnumerateArray())
                {
                    Append(text, value);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                string content = Decoded(element, static element => element.GetString()!, JsonMarshal.GetRawUtf8Value);
                text.Append(CultureInfo.InvariantCulture, $"\"{content.Length} {content}");
                break;
            case JsonValueKind.Number:
                // Zero's sign is lost in an integer.
                double number = double.Parse(element.GetRawText(), CultureInfo.InvariantCulture);
                text.Append((number == 0 ? 0 : number).ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(element.ValueKind);
                break;
        }
    }

    // Half a surrogate pair stays as it stands in what is not described.
    private static string Decoded<T>(T token, Func<T, string> decode, Func<T, ReadOnlySpan<byte>> text)
    {
        try
        {
            return decode(token);
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(text(token));
        }
    }

    private sealed class WrittenModel : IJsonCodec<string?>
    {
        private WrittenModel()
        {
        }

        public static string? Read(ref JsonCursor reader)
        {
            using JsonWriter writer = new();
            writer.Model(reader.ReadModel<TrialModel>());
            return Encoding.UTF8.GetString(writer.Written);
        }

        public static void Write(ref JsonWriter writer, string? value) => writer.String(value);
    }
}
