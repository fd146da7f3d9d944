using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Specwright.Core.Tests.Diagnostics;

/// <summary>A page of help for a diagnostic.</summary>
/// <param name="Id">The identifier that it is called after.</param>
/// <param name="Text">Its text, with line feeds for line ends.</param>
internal sealed partial record HelpPage(string Id, string Text)
{
    /// <summary>The document that the overlays on the pages change.</summary>
    public const string Overlaid = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        paths:
          /pets:
            get: { operationId: getPets, responses: { '204': { description: Done. } } }
        """;

    /// <summary>The pages beside the generator.</summary>
    public static IReadOnlyList<HelpPage> All { get; } =
    [
        .. Directory.GetFiles(Folder, "SW*.md").Select(static file => new HelpPage(
            Path.GetFileNameWithoutExtension(file),
            File.ReadAllText(file, Encoding.UTF8).ReplaceLineEndings("\n"))),
    ];

    /// <summary>The list of all pages.</summary>
    public static string Index { get; } = File.ReadAllText(Path.Combine(Folder, "README.md"));

    /// <summary>The first document in it: what is wrong; null when the page shows none.</summary>
    public string? Before => Documents.FirstOrDefault();

    /// <summary>The last document in it, when there are two: what to write.</summary>
    public string? After => Documents.Skip(1).LastOrDefault();

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "HelpPages");

    /// <summary>Whether the documents in it are overlays.</summary>
    public bool IsAboutOverlays => string.CompareOrdinal(Id, "SW2070") >= 0 && string.CompareOrdinal(Id, "SW2089") <= 0;

    /// <summary>The headings, with their marks.</summary>
    public IReadOnlyList<string> Headings =>
        [.. CodeBlock().Replace(Text, "").Split('\n').Where(static line => line.StartsWith('#'))];

    private IEnumerable<string> Documents => CodeBlock().Matches(Text)
        .Where(static block => block.Groups[1].Value is "json" or "yaml" && IsDocument().IsMatch(block.Groups[2].Value))
        .Select(static block => block.Groups[2].Value);

    [GeneratedRegex("^```([a-z]*)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    // Other blocks show a part of a document, or an item of a project.
    [GeneratedRegex(@"\A\z|^(?:openapi|swagger|info|[{])", RegexOptions.Multiline)]
    private static partial Regex IsDocument();
}
