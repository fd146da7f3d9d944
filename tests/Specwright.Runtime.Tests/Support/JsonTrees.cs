using System;
using System.Text;
using System.Text.Json;
using Specwright.Runtime.Json;
using Xunit;

namespace Specwright.Runtime.Tests.Support;

/// <summary>All that a JSON text holds, as a reader sees it and as System.Text.Json does, in the same words.</summary>
internal static class JsonTrees
{
    /// <summary>What a reader sees; null when it refuses the text.</summary>
    public static string? ByReader(ReaderKind kind, byte[] text)
    {
        try
        {
            return kind.Read<string, TreeCodec>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What System.Text.Json sees; null when it refuses the text, or a string or number in it.</summary>
    public static string? ByDocument(byte[] text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            StringBuilder tree = new();
            Describe(document.RootElement, tree);
            return tree.ToString();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // System.Text.Json finds invalid UTF-8 and unpaired surrogates only when a string is asked for.
            return null;
        }
    }

    private static void Describe(JsonElement element, StringBuilder tree)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                tree.Append('{');
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    tree.Append(member.Name).Append('=');
                    Describe(member.Value, tree);
                }

                tree.Append('}');
                break;
            case JsonValueKind.Array:
                tree.Append('[');
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Describe(item, tree);
                }

                tree.Append(']');
                break;
            case JsonValueKind.String:
                tree.Append('\'').Append(element.GetString()).Append('\'');
                break;
            case JsonValueKind.Number:
                double number = element.GetDouble();
                tree.Append(double.IsFinite(number) ? TreeCodec.Text(number) : throw new JsonException("Too large."));
                break;
            default:
                tree.Append(element.GetRawText());
                break;
        }

        tree.Append(';');
    }

    /// <summary>Reads any value by the methods for its kind, and describes what it has read.</summary>
    private sealed class TreeCodec : IJsonCodec<string?>
    {
        public static string Text(double number) => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

        public static string? Read(ref JsonCursor reader)
        {
            StringBuilder tree = new();
            switch (reader.Peek())
            {
                case JsonKind.Object:
                    tree.Append('{');
                    reader.BeginObject();
                    int expected = 0;
                    while (reader.NextMember(MemberTable.Empty, ref expected) >= 0)
                    {
                        tree.Append(reader.ReadMemberName()).Append('=').Append(Read(ref reader));
                    }

                    tree.Append('}');
                    break;
                case JsonKind.Array:
                    tree.Append('[');
                    reader.BeginArray();
                    bool first = true;
                    while (reader.NextElement(ref first))
                    {
                        tree.Append(Read(ref reader));
                    }

                    tree.Append(']');
                    break;
                case JsonKind.String:
                    tree.Append('\'').Append(reader.ReadString()).Append('\'');
                    break;
                case JsonKind.Number:
                    tree.Append(Text(reader.ReadDouble()!.Value));
                    break;
                case JsonKind.Boolean:
                    tree.Append(reader.ReadBoolean()!.Value ? "true" : "false");
                    break;
                default:
                    Assert.True(reader.TryReadNull());
                    tree.Append("null");
                    break;
            }

            return tree.Append(';').ToString();
        }

        public static void Write(ref JsonWriter writer, string? value) => writer.String(value);
    }
}
