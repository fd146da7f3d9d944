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

    // A longer chain of references without anything in between is a mistake, if not malice.
    private const int MaxChain = 64;

    // Pointers through references through pointers could multiply.
    private const int MaxSteps = 1000;

    private readonly ModelContext _context;
    private readonly Dictionary<string, DocumentReadResult> _documents = new(StringComparer.Ordinal);
    private int _steps;

    public ReferenceResolver(ModelContext context, DocumentReadResult document, IReadOnlyList<DocumentReadResult> others)
    {
        _context = context;
        foreach (var known in new[] { document }.Concat(others))
        {
            var path = DocumentPath.Normalize(known.Path);
            if (!_documents.ContainsKey(path))
            {
                _documents.Add(path, known);
            }
        }
    }

    /// <summary>
    /// <paramref name="element"/> itself, or what its reference stands for, through as many references as it takes;
    /// null when that is nothing or no object, which is reported.
    /// </summary>
    public Element? Follow(Element element)
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
        _steps = 0;
        return Resolve(place, text, depth: 0);
    }

    private ResolvedReference? Resolve(Element place, string text, int depth)
    {
        var hash = text.IndexOf('#');
        var file = hash < 0 ? text : text.Substring(0, hash);
        var fragment = hash < 0 ? string.Empty : text.Substring(hash + 1);
        if (FindDocument(place, file) is not { Root: { } root } document)
        {
            var rule = IsNetwork(file) ? ModellingRules.NetworkReference : ModellingRules.UnknownFile;
            _context.Report(rule, place.ValueLocation, text);
            return null;
        }

        var names = JsonPointer.Parse(fragment);
        if (names is not null && Walk(new Element(_context, document, root), names, depth) is { } target)
        {
            return new ResolvedReference(target, names);
        }

        _context.Report(ModellingRules.UnresolvedReference, place.ValueLocation, text, document.Path);
        return null;
    }

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
