using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>The resources of all documents: which one a place belongs to, and which one a URI names.</summary>
internal sealed class ResourceMap
{
    private readonly bool _hasIdentifiers;
    private readonly IReadOnlyCollection<DocumentReadResult> _documents;
    private readonly Dictionary<DocumentReadResult, SchemaResource> _roots = [];
    private readonly Dictionary<DocumentReadResult, IReadOnlyList<SchemaResource>> _scanned = [];
    private readonly Dictionary<DocumentReadResult, SortedDictionary<string, IReadOnlyList<string>>> _anchors = [];
    private SortedDictionary<string, SchemaResource>? _byUri;

    /// <param name="version">The version of the main document: before 3.1, <c>$id</c> has no meaning.</param>
    /// <param name="documents">All documents.</param>
    public ResourceMap(SpecVersion version, IReadOnlyCollection<DocumentReadResult> documents)
    {
        _hasIdentifiers = version >= SpecVersion.V31;
        _documents = documents;
    }

    /// <summary>The document as a resource, under the URI that it gives itself (OpenAPI 3.2.0, <c>$self</c>) or that of its file.</summary>
    public SchemaResource Root(DocumentReadResult document)
    {
        if (!_roots.TryGetValue(document, out var root))
        {
            var file = ResourceUri.OfFile(document.Path);
            var own = SelfOf(document.Root!);
            root = new SchemaResource(document, document.Root!, [], own is null ? file : ResourceUri.Combine(file, own) ?? file);
            _roots.Add(document, root);
        }

        return root;
    }

    /// <summary>The innermost resource that <paramref name="place"/> stands in.</summary>
    public SchemaResource At(Element place)
    {
        if (!_hasIdentifiers)
        {
            return Root(place.Document);
        }

        // The last one that begins before the place is the right one, or is within it.
        var resources = Scan(place.Document);
        var low = 0;
        var high = resources.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = resources[middle].Node.Span.Start <= place.Node.Span.Start ? (middle, high) : (low, middle - 1);
        }

        var resource = resources[low];
        while (resource.Parent is { } parent && resource.Node.Span.End < place.Node.Span.End)
        {
            resource = parent;
        }

        return resource;
    }

    /// <summary>The resource that <paramref name="reference"/> at a place in <paramref name="origin"/> names by its URI; null when none.</summary>
    public SchemaResource? Find(SchemaResource origin, string reference)
    {
        if (!_hasIdentifiers || ResourceUri.Combine(origin.Uri, reference) is not { } uri)
        {
            return null;
        }

        _byUri ??= Collect();
        return _byUri.TryGetValue(uri.AbsoluteUri, out var resource) ? resource : null;
    }

    /// <summary>The way to the schema with <paramref name="anchor"/> in <paramref name="resource"/>, else elsewhere in its document.</summary>
    public IReadOnlyList<string>? FindAnchor(SchemaResource resource, string anchor)
    {
        var resources = Scan(resource.Document);
        if (resource.Anchors.TryGetValue(anchor, out var names))
        {
            return names;
        }

        if (!_anchors.TryGetValue(resource.Document, out var all))
        {
            all = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            foreach (var known in resources.SelectMany(other => other.Anchors).Where(known => !all.ContainsKey(known.Key)))
            {
                all.Add(known.Key, known.Value);
            }

            _anchors.Add(resource.Document, all);
        }

        return all.TryGetValue(anchor, out var found) ? found : null;
    }

    private SortedDictionary<string, SchemaResource> Collect()
    {
        var byUri = new SortedDictionary<string, SchemaResource>(StringComparer.Ordinal);
        foreach (var resource in _documents.Where(document => document.Root is not null).SelectMany(Scan))
        {
            if (resource.Uri is { } uri && !byUri.ContainsKey(uri.AbsoluteUri))
            {
                byUri.Add(uri.AbsoluteUri, resource);
            }
        }

        return byUri;
    }

    private IReadOnlyList<SchemaResource> Scan(DocumentReadResult document)
    {
        if (!_scanned.TryGetValue(document, out var resources))
        {
            resources = ResourceScan.Find(Root(document));
            _scanned.Add(document, resources);
        }

        return resources;
    }

    // A file that is a schema by itself names itself by $id.
    private static string? SelfOf(DocumentNode root) =>
        root is ObjectNode members && (members["$self"] ?? members["$id"]) is ScalarNode { Kind: ScalarKind.String } text
            ? text.Text
            : null;
}
