using Specwright.Diagnostics;

namespace Specwright.Reading;

/// <summary>Reads a document, JSON (RFC 8259) or YAML 1.2, into a tree of nodes that know where they stand.</summary>
public static class DocumentReader
{
    /// <summary>Arrays and objects may stand in one another this deep; an OpenAPI document seldom exceeds 20.</summary>
    public const int MaxDepth = 128;

    /// <summary>
    /// Reads <paramref name="text"/>; never throws. A text whose first character is <c>{</c> or <c>[</c> is read as
    /// JSON, any other as YAML.
    /// </summary>
    /// <param name="path">The document's path, which the diagnostics name.</param>
    /// <param name="text">The whole document; a byte order mark at its start is skipped.</param>
    public static DocumentReadResult Read(string path, string text)
    {
        var lineMap = new LineMap(text);
        var diagnostics = new ReadingDiagnostics(path, lineMap);
        var root = ReadRoot(text, diagnostics);
        return new DocumentReadResult(path, ContentHash.Compute(text), root, lineMap, diagnostics.ToEquatableArray());
    }

    private static DocumentNode? ReadRoot(string text, ReadingDiagnostics diagnostics)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var first = start;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        if (first == text.Length)
        {
            diagnostics.Report(ReadingRules.EmptyDocument, new TextSpan(0, 0));
            return null;
        }

        return text[first] is '{' or '['
            ? new JsonReader(text, start, diagnostics).Read()
            : YamlReader.Read(text, start, diagnostics);
    }
}
