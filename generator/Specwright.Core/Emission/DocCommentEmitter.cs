using System.Collections.Generic;
using System.Linq;
using Specwright.Emission.Docs;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes doc comments.</summary>
internal static class DocCommentEmitter
{
    /// <summary>Writes a summary, and remarks if there are any.</summary>
    public static void Emit(CodeWriter writer, DocPlan? doc)
    {
        if (doc is null)
        {
            return;
        }

        EmitXml(writer, "summary", [DocComment.Sentence(doc.Summary)]);
        if (doc.Remarks is { } remarks)
        {
            EmitXml(writer, "remarks", DocComment.Paragraphs(remarks));
        }
    }

    /// <summary>Writes an element whose lines are XML already.</summary>
    public static void EmitXml(CodeWriter writer, string element, IReadOnlyList<string> lines) => EmitXml(writer, element, "", lines);

    /// <summary>Writes an element with attributes whose lines are XML already.</summary>
    public static void EmitXml(CodeWriter writer, string element, string attributes, IReadOnlyList<string> lines)
    {
        if (lines.Count == 1)
        {
            EmitWrapped(writer, $"<{element}{attributes}>{lines[0]}</{element}>");
            return;
        }

        writer.Line($"/// <{element}{attributes}>");
        foreach (var line in lines)
        {
            EmitWrapped(writer, line);
        }

        writer.Line($"/// </{element}>");
    }

    private static void EmitWrapped(CodeWriter writer, string text)
    {
        var line = "///";
        foreach (var word in Words(text))
        {
            if (line.Length > 3 && !writer.Fits($"{line} {word}"))
            {
                writer.Line(line);
                line = "///";
            }

            line += " " + word;
        }

        writer.Line(line);
    }

    // A tag stays on one line, whatever spaces it holds.
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        var isInTag = false;
        for (var i = 0; i < text.Length; i++)
        {
            isInTag = text[i] == '<' || (isInTag && text[i] != '>');
            if (text[i] == ' ' && !isInTag)
            {
                if (i > start)
                {
                    yield return text.Substring(start, i - start);
                }

                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text.Substring(start);
        }
    }
}
