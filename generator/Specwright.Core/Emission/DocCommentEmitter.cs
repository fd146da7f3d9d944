using System.Collections.Generic;
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
            var (text, start, end) = (lines[0], $"<{element}{attributes}>", $"</{element}>");

            // A tag beside a space, or beside another tag, is no part of a word of the text: then all is put together first.
            if (text.Length > 0 && text[0] != ' ' && text[text.Length - 1] != ' ')
            {
                EmitWrapped(writer, text, start, end);
            }
            else
            {
                EmitWrapped(writer, start + text + end);
            }

            return;
        }

        writer.Line($"/// <{element}{attributes}>");
        foreach (var line in lines)
        {
            EmitWrapped(writer, line);
        }

        writer.Line($"/// </{element}>");
    }

    // What stands before the first word and after the last stands with them, without a space.
    private static void EmitWrapped(CodeWriter writer, string text, string before = "", string after = "")
    {
        writer.Write("///");
        var length = 3;
        for (var start = NextWord(text, 0); start < text.Length;)
        {
            var end = EndOfWord(text, start);
            var next = NextWord(text, end);
            var behind = next < text.Length ? "" : after;
            var added = 1 + before.Length + end - start + behind.Length;
            if (length > 3 && !writer.Fits(length + added))
            {
                writer.Line();
                writer.Write("///");
                length = 3;
            }

            writer.Write($" {before}");
            writer.Write(text, start, end - start);
            writer.Write(behind);
            length += added;
            before = "";
            start = next;
        }

        writer.Line();
    }

    private static int NextWord(string text, int start)
    {
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        return start;
    }

    // A tag stays on one line, whatever spaces it holds.
    private static int EndOfWord(string text, int start)
    {
        var isInTag = false;
        var end = start;
        for (; end < text.Length && (isInTag || text[end] != ' '); end++)
        {
            isInTag = text[end] == '<' || (isInTag && text[end] != '>');
        }

        return end;
    }
}
