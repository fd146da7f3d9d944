using System;
using Specwright.Diagnostics;

namespace Specwright.Reading;

/// <summary>Reads a document, JSON (RFC 8259) or YAML 1.2, into a tree of nodes that know where they stand.</summary>
public static class DocumentReader
{
    /// <summary>Arrays and objects may stand in one another this deep; an OpenAPI document seldom exceeds 20.</summary>
    public const int MaxDepth = 128;

    /// <summary>
    /// Reads <paramref name="text"/>; never throws. A text whose first character is <c>{</c> or <c>[</c> is read as
    /// JSON, any other as YAML; so is one in YAML's flow style, which its file's name tells from faulty JSON.
    /// </summary>
    /// <param name="path">The document's path, which the diagnostics name.</param>
    /// <param name="text">The whole document; a byte order mark at its start is skipped.</param>
    public static DocumentReadResult Read(string path, string text)
    {
        var lineMap = new LineMap(text);
        var diagnostics = new ReadingDiagnostics(path, lineMap);
        var root = ReadRoot(path, text, ref diagnostics);
        return new DocumentReadResult(path, root, lineMap, diagnostics.ToEquatableArray());
    }

    private static DocumentNode? ReadRoot(string path, string text, ref ReadingDiagnostics diagnostics)
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

        if (text[first] is '{' or '[')
        {
            var root = new JsonReader(text, start, diagnostics).Read();
            if (diagnostics.IsEmpty || !IsNamedYaml(path))
            {
                return root;
            }

            diagnostics = diagnostics.Anew();
        }

        return YamlReader.Read(text, start, diagnostics);
    }

    private static bool IsNamedYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
