using System.IO;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Benchmarks.InCompiler;

/// <summary>A JSON document as YAML, in the styles that a person would write: blocks, words without quotes, long texts as literals.</summary>
internal static class Yaml
{
    /// <summary>The YAML of a JSON text.</summary>
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart());
        Emit(emitter, document.RootElement);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    /// <summary>The number of events in a YAML text, which is all that YamlDotNet's parser finds in it.</summary>
    public static int CountEvents(string text)
    {
        var parser = new Parser(new StringReader(text));
        int count = 0;
        while (parser.MoveNext())
        {
            count++;
        }

        return count;
    }

    private static void Emit(Emitter emitter, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                emitter.Emit(new MappingStart());
                foreach (var member in value.EnumerateObject())
                {
                    emitter.Emit(Text(member.Name));
                    Emit(emitter, member.Value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonValueKind.Array:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
                foreach (var item in value.EnumerateArray())
                {
                    Emit(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case JsonValueKind.String:
                emitter.Emit(Text(value.GetString()!));
                break;
            default:
                emitter.Emit(new Scalar(value.GetRawText()));
                break;
        }
    }

    private static Scalar Text(string text) => new(
        AnchorName.Empty,
        TagName.Empty,
        text,
        text.Contains('\n') ? ScalarStyle.Literal : MayBeNoText(text) ? ScalarStyle.SingleQuoted : ScalarStyle.Any,
        isPlainImplicit: true,
        isQuotedImplicit: true);

    // Without quotes it could be a number, a truth value or null.
    private static bool MayBeNoText(string text)
        => text.Length == 0 || text[0] is (>= '0' and <= '9') or '-' or '+' or '.' or '~' || text.ToUpperInvariant() is "TRUE" or "FALSE" or "NULL";
}
