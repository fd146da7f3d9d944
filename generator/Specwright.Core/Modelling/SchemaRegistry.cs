using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>
/// The schemas that have a key: the components, and whatever else is referred to. They are built one after the other
/// and not where they are referred to, so that schemas may refer to one another in circles.
/// </summary>
internal sealed class SchemaRegistry
{
    private readonly DocumentReadResult _main;
    private readonly Dictionary<DocumentNode, SchemaEntry> _byNode = [];
    private readonly HashSet<DocumentReadResult> _searched = [];
    private readonly Dictionary<string, Element> _keys = new(StringComparer.Ordinal);
    private readonly List<SchemaEntry> _entries = [];

    public SchemaRegistry(DocumentReadResult main) => _main = main;

    /// <summary>Adds the members of an object of schemas: each gets a key, whether referred to or not.</summary>
    /// <param name="schemas">The object.</param>
    /// <param name="names">The names on the way from the document's root to it.</param>
    public void AddComponents(Element schemas, params string[] names)
    {
        foreach (var schema in schemas.Members)
        {
            // A YAML alias makes two components of one node; the second then refers to the first.
            var isKnown = _byNode.TryGetValue(schema.Node, out var known);
            var entry = Add(schema, KeyOf(schema.Document, [.. names, schema.Name]), schema.Name);
            if (isKnown)
            {
                _byNode[schema.Node] = known!;
                entry.Schema = new ReferenceSchema { Target = known!.Key, Location = schema.Location };
            }
        }
    }

    /// <summary>The key of the schema that a reference names.</summary>
    public string Register(ResolvedReference reference)
    {
        var target = reference.Target;
        var name = reference.Names.Count > 0
            ? reference.Names[reference.Names.Count - 1]
            : DocumentPath.NameOf(target.Document.Path);
        return _byNode.TryGetValue(target.Node, out var known)
            ? known.Key
            : Add(target, KeyOf(target.Document, reference.Names), name).Key;
    }

    /// <summary>The key of a schema that no reference names, but that has to be told apart from where it stands.</summary>
    public string Register(Element inline)
    {
        var name = inline.Name.Length > 0 ? inline.Name : "item";
        return _byNode.TryGetValue(inline.Node, out var known)
            ? known.Key
            : Add(inline, KeyOfPlace(inline), name).Key;
    }

    /// <summary>What a key names.</summary>
    public Element Find(string key) => _keys[key];

    /// <summary>Builds all of them, those included that are registered meanwhile.</summary>
    public EquatableArray<NamedSchema> Build()
    {
        var inheritance = new Inheritance();
        Subtypes subtypes;
        var built = 0;
        do
        {
            while (built < _entries.Count)
            {
                var first = built;
                for (; built < _entries.Count; built++)
                {
                    _entries[built].Schema ??= SchemaBuilder.Build(_entries[built].Element);
                }

                RegisterSubtypes(inheritance, _entries.GetRange(first, built - first));
            }

            subtypes = new Subtypes([.. _entries.Take(built)], inheritance);
            subtypes.Merge();
        }
        while (built < _entries.Count);

        return _entries
            .OrderBy(entry => entry.Element.Document != _main)
            .ThenBy(entry => entry.Element.Document.Path, StringComparer.Ordinal)
            .ThenBy(entry => entry.Element.Start)
            .Select(entry => new NamedSchema(entry.Key, entry.Name, subtypes.Complete(entry)))
            .ToEquatableArray();
    }

    // The main document's components are all here; those of others are, which are referred to, and what extends them.
    private void RegisterSubtypes(Inheritance inheritance, List<SchemaEntry> entries)
    {
        foreach (var mapping in entries.Where(entry => Discriminators.PropertyOfBase(entry.Element) is not null))
        {
            foreach (var (_, target) in Discriminators.ReadMapping(mapping.Element))
            {
                Register(target);
            }
        }

        var others = entries.Select(entry => entry.Element).Where(element => element.Document != _main && element.Document.Root is not null);
        foreach (var other in others)
        {
            if (_searched.Add(other.Document))
            {
                var root = new Element(other.Context, other.Document, other.Document.Root!);
                RegisterSubtypes(inheritance, root.Find("components")?.Find("schemas"), "components", "schemas");
                RegisterSubtypes(inheritance, root.Find("definitions"), "definitions");
            }
        }
    }

    private void RegisterSubtypes(Inheritance inheritance, Element? schemas, params string[] names)
    {
        foreach (var schema in schemas?.Members ?? [])
        {
            if (schema.IsObject && inheritance.BaseOf(schema) is { } parent && _byNode.ContainsKey(parent.Node))
            {
                Register(new ResolvedReference(schema, [.. names, schema.Name]));
            }
        }
    }

    private string KeyOf(DocumentReadResult document, IReadOnlyList<string> names) =>
        $"{(document == _main ? string.Empty : document.Path)}#{JsonPointer.Format(names)}";

    private string KeyOfPlace(Element inline)
    {
        inline.Document.DependsOnPlaces = true;
        return $"{KeyOf(inline.Document, [])}@{inline.Node.Span.Start}";
    }

    private SchemaEntry Add(Element element, string key, string name)
    {
        // Pointers that lead through references can be spelled like a pointer to something else.
        while (_keys.ContainsKey(key))
        {
            key += "'";
        }

        _keys.Add(key, element);

        var entry = new SchemaEntry(element, key, name);
        _entries.Add(entry);
        _byNode[element.Node] = entry;
        return entry;
    }
}
