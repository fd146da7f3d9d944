using System;
using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Reading;

/// <summary>
/// What became of a document's text. Equal to another when path and text are the same: reading is a function of these.
/// </summary>
public sealed class DocumentReadResult : IEquatable<DocumentReadResult>
{
    private string? _contentHash;

    internal DocumentReadResult(string path, DocumentNode? root, LineMap lineMap, EquatableArray<Diagnostic> diagnostics)
    {
        Path = path;
        Root = root;
        LineMap = lineMap;
        Diagnostics = diagnostics;
    }

    /// <summary>The same document with another tree, of whose nodes some come from elsewhere.</summary>
    internal DocumentReadResult(DocumentReadResult document, string contentHash, DocumentNode root, SourceMap sources)
        : this(document.Path, root, document.LineMap, document.Diagnostics) => (_contentHash, Sources) = (contentHash, sources);

    /// <summary>The path of the document as it was given to the reader.</summary>
    public string Path { get; }

    /// <summary>SHA-256 of the text in UTF-8, in lower-case hex; with overlays, of these hashes.</summary>
    public string ContentHash => _contentHash ??= Reading.ContentHash.Compute(LineMap.Text);

    /// <summary>The outermost value; null when the text is neither JSON nor YAML.</summary>
    public DocumentNode? Root { get; }

    /// <summary>Lines and characters of the document's offsets.</summary>
    public LineMap LineMap { get; }

    /// <summary>The faults that were found, in the document's order.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether what was made of this depends on where something stands in it.</summary>
    internal bool DependsOnPlaces { get; set; }

    /// <summary>Where the nodes come from, when some come from overlays.</summary>
    private SourceMap? Sources { get; }

    /// <summary>The place of a stretch of this document, or of the overlay that it comes from.</summary>
    public SourceLocation Locate(TextSpan span) => Sources?.Locate(span) ?? LineMap.GetLocation(Path, span);

    /// <summary>
    /// Whether what has been made of either can stand for what would be made of the other, save for places and for prose:
    /// those a revision puts right (<see cref="Generation.Revision"/>).
    /// </summary>
    public bool IsLike(DocumentReadResult other) => ReferenceEquals(this, other)
        || (string.Equals(Path, other.Path, StringComparison.Ordinal)
            && Sources is null && other.Sources is null
            && !DependsOnPlaces && !other.DependsOnPlaces
            && Root is not null && other.Root is not null && Root.IsLike(other.Root));

    /// <inheritdoc/>
    public bool Equals(DocumentReadResult? other) =>
        other is not null
        && string.Equals(Path, other.Path, StringComparison.Ordinal)
        && string.Equals(LineMap.Text, other.LineMap.Text, StringComparison.Ordinal)
        && ((Sources is null && other.Sources is null) || string.Equals(ContentHash, other.ContentHash, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DocumentReadResult);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}
