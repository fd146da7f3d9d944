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
    private readonly Dictionary<DocumentNode, Entry> _byNode = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<Entry> _entries = [];

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
            : Add(inline, $"{KeyOf(inline.Document, [])}@{inline.Node.Span.Start}", name).Key;
    }

    /// <summary>Builds all of them, those included that are registered meanwhile.</summary>
    public EquatableArray<NamedSchema> Build()
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            _entries[i].Schema ??= SchemaBuilder.Build(_entries[i].Element);
        }

        return _entries
            .OrderBy(entry => entry.Element.Document != _main)
            .ThenBy(entry => entry.Element.Document.Path, StringComparer.Ordinal)
            .ThenBy(entry => entry.Element.Start)
            .Select(entry => new NamedSchema(entry.Key, entry.Name, entry.Schema!))
            .ToEquatableArray();
    }

    private string KeyOf(DocumentReadResult document, IReadOnlyList<string> names) =>
        $"{(document == _main ? string.Empty : document.Path)}#{JsonPointer.Format(names)}";

    private Entry Add(Element element, string key, string name)
    {
        // Pointers that lead through references can be spelled like a pointer to something else.
        while (!_keys.Add(key))
        {
            key += "'";
        }

        var entry = new Entry(element, key, name);
        _entries.Add(entry);
        _byNode[element.Node] = entry;
        return entry;
    }

    private sealed class Entry(Element element, string key, string name)
    {
        public Element Element { get; } = element;

        public string Key { get; } = key;

        public string Name { get; } = name;

        public Schema? Schema { get; set; }
    }
}
