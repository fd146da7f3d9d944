using System.Globalization;
using System.Text;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>Writes a value of a document, JSON or YAML, as compact JSON text.</summary>
internal static class NodeJson
{
    public static string Write(DocumentNode node)
    {
        var json = new StringBuilder();
        Append(json, node);
        return json.ToString();
    }

    /// <summary>A YAML number in JSON's notation; what JSON has no notation for, such as infinity, as a string.</summary>
    public static string WriteNumber(ScalarNode number)
    {
        var text = number.Text;
        if (JsonNumber.Scan(text, 0) == text.Length)
        {
            return text;
        }

        if (number.TryGetInt64(out var whole))
        {
            return whole.ToString(CultureInfo.InvariantCulture);
        }

        return number.TryGetDouble(out var value) && !double.IsInfinity(value) && !double.IsNaN(value)
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : $"\"{text}\"";
    }

    private static void Append(StringBuilder json, DocumentNode node)
    {
        switch (node)
        {
            case ObjectNode members:
                AppendObject(json, members);
                break;
            case ArrayNode array:
                AppendArray(json, array);
                break;
            case ScalarNode { Kind: ScalarKind.String } text:
                AppendString(json, text.Text);
                break;
            case ScalarNode { Kind: ScalarKind.Number } number:
                json.Append(WriteNumber(number));
                break;
            case ScalarNode { Boolean: { } value }:
                json.Append(value ? "true" : "false");
                break;
            default:
                json.Append("null");
                break;
        }
    }

    private static void AppendObject(StringBuilder json, ObjectNode node)
    {
        json.Append('{');
        var separator = string.Empty;
        foreach (var member in node.Members)
        {
            json.Append(separator);
            AppendString(json, member.Name);
            json.Append(':');
            Append(json, member.Value);
            separator = ",";
        }

        json.Append('}');
    }

    private static void AppendArray(StringBuilder json, ArrayNode node)
    {
        json.Append('[');
        var separator = string.Empty;
        foreach (var item in node.Items)
        {
            json.Append(separator);
            Append(json, item);
            separator = ",";
        }

        json.Append(']');
    }

    private static void AppendString(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c < ' ' || char.IsSurrogate(c))
            {
                json.Append($"\\u{(int)c:x4}");
            }
            else
            {
                json.Append(c);
            }
        }

        json.Append('"');
    }
}
