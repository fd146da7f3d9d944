using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>Finds what a <c>$ref</c> stands for, in its own document or in another that the project names.</summary>
internal sealed class ReferenceResolver
{
    public const string Keyword = "$ref";

    public const string DynamicKeyword = "$dynamicRef";

    // A longer chain of references without anything in between is a mistake, if not malice.
    private const int MaxChain = 64;

    // Pointers through references through pointers could multiply.
    private const int MaxSteps = 1000;

    private readonly ModelContext _context;
    private readonly Dictionary<string, DocumentReadResult> _documents = new(StringComparer.Ordinal);
    private readonly ResourceMap _resources;
    private int _steps;

    public ReferenceResolver(ModelContext context, DocumentReadResult document, IReadOnlyList<DocumentReadResult> others)
    {
        _context = context;
        _resources = new ResourceMap(context.Version, [document, .. others]);
        foreach (var known in new[] { document }.Concat(others))
        {
            var path = DocumentPath.Normalize(known.Path);
            if (!_documents.ContainsKey(path))
            {
                _documents.Add(path, known);
            }
        }
    }

    /// <summary>The schemas in evaluation, the outermost first, whose dynamic anchors <c>$dynamicRef</c> can mean.</summary>
    public Stack<SchemaResource> DynamicScope { get; } = new();

    /// <summary>The value of the keyword by which <paramref name="schema"/> is another one; null when it has none.</summary>
    public static Element? KeywordOf(Element schema) => schema[Keyword]
        ?? (schema.Context.Version >= SpecVersion.V31 ? schema[DynamicKeyword] : null);

    /// <summary>
    /// <paramref name="element"/> itself, or what its reference stands for, through as many references as it takes;
    /// null when that is nothing or no object, which is reported.
    /// </summary>
    /// <remarks>From 3.1 on, a summary and a description beside the reference stand in for those of what it names.</remarks>
    public Element? Follow(Element element)
    {
        var target = FollowChain(element);
        return target is null || ReferenceEquals(target, element) || _context.Version < SpecVersion.V31
            ? target
            : target.DescribedBy(element);
    }

    private Element? FollowChain(Element element)
    {
        var current = element.AsObject();
        for (var hops = 0; current?[Keyword] is { } reference; hops++)
        {
            if (hops == MaxChain)
            {
                _context.Report(
                    ModellingRules.CircularReference, element[Keyword]!.ValueLocation, element[Keyword]!.ScalarText ?? "");
                return null;
            }

            current = Resolve(reference)?.Target.AsObject();
        }

        return current;
    }

    /// <summary>What the value of <c>$ref</c> names, one step; null when that is nothing, which is reported.</summary>
    public ResolvedReference? Resolve(Element reference)
    {
        if (reference.ScalarText is { } text)
        {
            return Resolve(reference, text);
        }

        _context.Report(ModellingRules.WrongKind, reference.ValueLocation, $"'{Keyword}'", "a string", "something else");
        return null;
    }

    /// <summary>What <paramref name="text"/>, which stands at <paramref name="place"/>, names; null as for others.</summary>
    public ResolvedReference? Resolve(Element place, string text)
    {
        // Only within the resource itself, and where it does not depend on what is being built what the text means.
        var known = text.Length > 0 && text[0] == '#' && place.Name != DynamicKeyword ? _resources.At(place).Found : null;
        if (known is not null && known.TryGetValue(text, out var found))
        {
            return found;
        }

        _steps = 0;
        var resolved = Resolve(place, text, depth: 0);
        if (known is not null && resolved is not null)
        {
            known.Add(text, resolved);
        }

        return resolved;
    }

    /// <summary>
    /// The resource of <paramref name="element"/>, when what it refers to takes <c>$dynamicRef</c>s from there (JSON Schema
    /// 2020-12 core, section 8.2.3.2); else null.
    /// </summary>
    public SchemaResource? FindDynamicScope(Element element, Element target)
    {
        var own = _resources.At(element);
        var other = _resources.At(target);
        return own != other && own.DynamicAnchors.Overlaps(other.DynamicReferences) ? own : null;
    }

    private ResolvedReference? Resolve(Element place, string text, int depth)
    {
        var hash = text.IndexOf('#');
        var file = hash < 0 ? text : text.Substring(0, hash);
        var fragment = hash < 0 ? string.Empty : text.Substring(hash + 1);
        if (FindResource(place, file) is not { } resource)
        {
            var rule = IsNetwork(file) ? ModellingRules.NetworkReference : ModellingRules.UnknownFile;
            _context.Report(rule, place.ValueLocation, text);
            return null;
        }

        if (place.Name == DynamicKeyword && resource.DynamicAnchors.Contains(fragment))
        {
            // The outermost one is at the bottom of the stack.
            resource = DynamicScope.LastOrDefault(outer => outer.DynamicAnchors.Contains(fragment)) ?? resource;
        }

        if (Find(resource, fragment, depth) is { } found)
        {
            return found;
        }

        _context.Report(ModellingRules.UnresolvedReference, place.ValueLocation, text, resource.Document.Path);
        return null;
    }

    private SchemaResource? FindResource(Element place, string file)
    {
        var own = _resources.At(place);
        if (file.Length == 0)
        {
            return own;
        }

        return _resources.Find(own, file)
            ?? (FindDocument(place, file) is { Root: not null } document ? _resources.Root(document) : null);
    }

    private ResolvedReference? Find(SchemaResource resource, string fragment, int depth)
    {
        if (JsonPointer.Parse(fragment) is not { } pointer)
        {
            return _resources.FindAnchor(resource, fragment) is { } anchored ? Walk(resource.Document, anchored, depth) : null;
        }

        // Many a schema with an $id goes on to refer to components as if it had none.
        return Walk(resource.Document, [.. resource.Names, .. pointer], depth)
            ?? (resource.Names.Count > 0 ? Walk(resource.Document, pointer, depth) : null);
    }

    private ResolvedReference? Walk(DocumentReadResult document, IReadOnlyList<string> names, int depth) =>
        Walk(new Element(_context, document, document.Root!), names, depth) is { } target
            ? new ResolvedReference(target, names)
            : null;

    private DocumentReadResult? FindDocument(Element place, string file)
    {
        if (file.Length == 0)
        {
            return place.Document;
        }

        var path = DocumentPath.Combine(place.Document.Path, JsonPointer.Unescape(file));
        return _documents.TryGetValue(path, out var document) ? document : null;
    }

    private Element? Walk(Element start, IReadOnlyList<string> names, int depth)
    {
        var current = start;
        foreach (var name in names)
        {
            var next = Step(current, name);
            if (next is null && current[Keyword] is { ScalarText: { } text } reference
                && depth < MaxChain
                && _steps++ < MaxSteps)
            {
                // A pointer may lead through a value that is itself a reference.
                next = Resolve(reference, text, depth + 1) is { } target ? Step(target.Target, name) : null;
            }

            if (next is null)
            {
                return null;
            }

            current = next;
        }

        return current;
    }

    private static Element? Step(Element element, string name)
    {
        if (element.Node is not ArrayNode array)
        {
            return element.Find(name);
        }

        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < array.Items.Count
            ? new Element(element.Context, element.Document, array.Items[index])
            : null;
    }

    private static bool IsNetwork(string file) =>
        file.StartsWith("//", StringComparison.Ordinal) || file.IndexOf("://", StringComparison.Ordinal) > 0;
}
