using System.Collections.Generic;

namespace Specwright.Emission.Docs;

/// <summary>Takes a text in CommonMark apart. Not all of it: what descriptions use, and nothing is dropped but markers.</summary>
internal sealed class DocBlocks
{
    private static readonly char[] s_breaks = ['\n', '\r'];

    private readonly List<DocBlock> _blocks = [];
    private readonly List<string> _open = [];
    private DocBlockKind _kind = DocBlockKind.Paragraph;

    public static IReadOnlyList<DocBlock> Parse(string markdown)
    {
        // Most descriptions are one line that begins with a word, and so begins nothing else.
        if (markdown.Length > 0 && char.IsLetter(markdown[0]) && markdown.IndexOfAny(s_breaks) < 0)
        {
            return [new DocBlock(DocBlockKind.Paragraph, markdown.Trim())];
        }

        var parser = new DocBlocks();
        foreach (var line in markdown.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n'))
        {
            parser.Add(line);
        }

        parser.Close();
        return parser._blocks;
    }

    private void Add(string line)
    {
        var text = line.Trim();
        var isFence = text.StartsWith("```", System.StringComparison.Ordinal) || text.StartsWith("~~~", System.StringComparison.Ordinal);
        if (_kind == DocBlockKind.Code)
        {
            AddCode(line, isFence);
        }
        else if (isFence)
        {
            Close();
            _kind = DocBlockKind.Code;
        }
        else if (text.Length == 0 || IsRule(text))
        {
            Close();
        }
        else
        {
            AddText(text);
        }
    }

    private void AddCode(string line, bool isFence)
    {
        if (isFence)
        {
            Close();
        }
        else
        {
            Open(line);
        }
    }

    private void AddText(string text)
    {
        var marker = MarkerLength(text);
        if (marker > 0)
        {
            Close();
            _kind = DocBlockKind.Item;
        }

        var heading = Count(text, '#', '#');
        if (heading is > 0 and <= 6 && heading < text.Length && text[heading] == ' ')
        {
            Close();
            _blocks.Add(new DocBlock(DocBlockKind.Paragraph, text.Substring(heading).Trim().TrimEnd('#').Trim()));
            return;
        }

        Open(text.Substring(marker).TrimStart('>', ' '));
    }

    // What is empty at the beginning goes.
    private void Open(string text)
    {
        if (_open.Count > 0 || text.Length > 0)
        {
            _open.Add(text);
        }
    }

    private void Close()
    {
        if (_open.Count > 0)
        {
            _blocks.Add(new DocBlock(_kind, _open.Count == 1 ? _open[0] : string.Join(_kind == DocBlockKind.Code ? "\n" : " ", _open)));
            _open.Clear();
        }

        _kind = DocBlockKind.Paragraph;
    }

    // "- item", "* item", "1. item".
    private static int MarkerLength(string text)
    {
        if (text.Length > 2 && text[0] is '-' or '*' or '+' && text[1] == ' ')
        {
            return 2;
        }

        var digits = Count(text, '0', '9');
        return digits is > 0 and < 4 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' '
            ? digits + 2
            : 0;
    }

    private static bool IsRule(string text) =>
        text.Length > 2 && text[0] is '-' or '*' or '_' or '=' && Count(text, text[0], text[0]) == text.Length;

    // How many characters between these two a text begins with.
    private static int Count(string text, char first, char last)
    {
        var count = 0;
        while (count < text.Length && text[count] >= first && text[count] <= last)
        {
            count++;
        }

        return count;
    }
}
