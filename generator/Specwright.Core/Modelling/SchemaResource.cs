using System;
using System.Collections.Generic;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>
/// A part of a document with a URI of its own: the document itself, or a schema with <c>$id</c> (JSON Schema 2020-12
/// core, section 8.2.1).
/// </summary>
/// <param name="document">The document.</param>
/// <param name="node">The outermost value of the part.</param>
/// <param name="names">The names on the way from the document's root to it.</param>
/// <param name="uri">The URI, absolute and without a fragment; null when it has none that can be written.</param>
/// <param name="parent">The resource around it.</param>
internal sealed class SchemaResource(
    DocumentReadResult document, DocumentNode node, IReadOnlyList<string> names, Uri? uri, SchemaResource? parent = null)
{
    public DocumentReadResult Document { get; } = document;

    public DocumentNode Node { get; } = node;

    public IReadOnlyList<string> Names { get; } = names;

    public Uri? Uri { get; } = uri;

    public SchemaResource? Parent { get; } = parent;

    /// <summary>What references to this resource name, by their text: documents refer to the same few things time and again.</summary>
    public Dictionary<string, ResolvedReference> Found { get; } = new(StringComparer.Ordinal);

    /// <summary>The ways to the schemas with <c>$anchor</c> or <c>$dynamicAnchor</c> (section 8.2.2), by name.</summary>
    /// <remarks>Sorted rather than hashed: the names come from a document that may have chosen them to collide.</remarks>
    public SortedDictionary<string, IReadOnlyList<string>> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The anchors among them that <c>$dynamicRef</c> can find from outside.</summary>
    public SortedSet<string> DynamicAnchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The anchors that a <c>$dynamicRef</c> in this resource names.</summary>
    public SortedSet<string> DynamicReferences { get; } = new(StringComparer.Ordinal);
}
