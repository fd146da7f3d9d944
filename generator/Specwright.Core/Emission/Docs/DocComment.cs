using System.Collections.Generic;
using System.Linq;

namespace Specwright.Emission.Docs;

/// <summary>The only way from a document's text to the XML of a doc comment.</summary>
internal static class DocComment
{
    /// <summary>The text of one paragraph.</summary>
    public static string Inline(string markdown)
    {
        var blocks = DocBlocks.Parse(markdown);
        return blocks.Count == 1
            ? DocInline.ToXml(blocks[0].Text)
            : string.Join(" ", blocks.Select(static block => DocInline.ToXml(block.Text))).Trim();
    }

    /// <summary>The text of one paragraph, ended as a sentence is.</summary>
    public static string Sentence(string markdown) => EndSentence(Inline(markdown));

    /// <summary>XML of one paragraph, ended as a sentence is.</summary>
    public static string EndSentence(string text) =>
        text.Length > 0 && (char.IsLetterOrDigit(text[text.Length - 1]) || text[text.Length - 1] is ')' or '>' or '"')
            ? text + "."
            : text;

    /// <summary>The first sentence of a text.</summary>
    public static string FirstSentence(string markdown)
    {
        var text = Sentence(markdown);
        var end = text.IndexOf(". ", System.StringComparison.Ordinal);
        return end < 0 ? text : text.Substring(0, end + 1);
    }

    /// <summary>The lines of a text: the only paragraph as it is, else one element for each.</summary>
    public static IReadOnlyList<string> Paragraphs(string markdown)
    {
        var blocks = DocBlocks.Parse(markdown);
        if (blocks.Count == 1 && blocks[0].Kind == DocBlockKind.Paragraph)
        {
            return [DocInline.ToXml(blocks[0].Text)];
        }

        var lines = new List<string>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var isItem = blocks[i].Kind == DocBlockKind.Item;
            if (isItem && (i == 0 || blocks[i - 1].Kind != DocBlockKind.Item))
            {
                lines.Add("<list type=\"bullet\">");
            }

            lines.AddRange(Lines(blocks[i]));
            if (isItem && (i == blocks.Count - 1 || blocks[i + 1].Kind != DocBlockKind.Item))
            {
                lines.Add("</list>");
            }
        }

        return lines;
    }

    private static IEnumerable<string> Lines(DocBlock block) => block.Kind switch
    {
        DocBlockKind.Code => ["<code>", .. block.Text.Split('\n').Select(CommentText.Xml), "</code>"],
        DocBlockKind.Item => [$"<item>{DocInline.ToXml(block.Text)}</item>"],
        _ => [$"<para>{DocInline.ToXml(block.Text)}</para>"],
    };
}
