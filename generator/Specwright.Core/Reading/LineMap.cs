using System;
using System.Collections.Generic;
using Specwright.Model;

namespace Specwright.Reading;

/// <summary>
/// Turns offsets of a document into lines and characters. Lines end at LF, CR LF or a lone CR, as both JSON and
/// YAML 1.2 have it. The lines are found when the first place is asked for: most documents have no faults.
/// </summary>
public sealed class LineMap
{
    private readonly string _text;
    private int[]? _starts;

    internal LineMap(string text) => _text = text;

    // Two threads may both find the starts; they get the same result.
    private int[] Starts => _starts ??= FindStarts(_text);

    /// <summary>The text.</summary>
    internal string Text => _text;

    /// <summary>The length of the text.</summary>
    internal int Length => _text.Length;

    /// <summary>The line and character of <paramref name="offset"/>; one outside the text is moved to its edge.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, _text.Length));
        var index = Array.BinarySearch(Starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, offset - Starts[line]);
    }

    /// <summary>The place of a stretch of the text in the document at <paramref name="path"/>.</summary>
    public SourceLocation GetLocation(string path, TextSpan span)
    {
        var start = GetPosition(span.Start);
        var isOneLine = span.Length >= 0 && span.End <= _text.Length && (start.Line + 1 == Starts.Length || span.End < Starts[start.Line + 1]);
        var end = isOneLine ? new LinePosition(start.Line, span.End - Starts[start.Line]) : GetPosition(span.End);
        return new SourceLocation(
            path, span.Start, span.Length, start.Line, start.Character, end.Line, end.Character);
    }

    private static int[] FindStarts(string text)
    {
        // Lines of documents are rarely longer than this; what is too much is cut off.
        var starts = new List<int>(16 + (text.Length / 32)) { 0 };
        if (text.IndexOf('\r') < 0)
        {
            for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
            {
                starts.Add(at + 1);
            }

            return [.. starts];
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToArray();
    }
}
