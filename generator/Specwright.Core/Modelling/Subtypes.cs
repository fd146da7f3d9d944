using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>The schemas that extend others, and the values of a discriminator that tell them apart.</summary>
internal sealed class Subtypes
{
    private readonly IReadOnlyList<SchemaEntry> _entries;
    private readonly Inheritance _inheritance;
    private readonly Dictionary<DocumentNode, SchemaEntry> _byNode = [];
    private readonly Dictionary<DocumentNode, List<SchemaEntry>> _children = [];
    private readonly HashSet<DocumentNode> _owners = [];
    private readonly Dictionary<DocumentNode, List<(Element Owner, string Value)>> _mapped = [];

    /// <param name="entries">The schemas that have a key, built.</param>
    /// <param name="inheritance">Which extends which; completed by what mappings say.</param>
    public Subtypes(IReadOnlyList<SchemaEntry> entries, Inheritance inheritance)
    {
        _entries = entries;
        _inheritance = inheritance;
        foreach (var entry in entries)
        {
            if (!_byNode.ContainsKey(entry.Element.Node))
            {
                _byNode.Add(entry.Element.Node, entry);
            }
        }

        foreach (var entry in entries.Where(entry => Discriminators.PropertyOfBase(entry.Element) is not null))
        {
            ReadMapping(entry.Element);
        }

        foreach (var entry in entries.Where(Extends))
        {
            var parent = inheritance.BaseOf(entry.Element)!.Node;
            if (!_children.TryGetValue(parent, out var children))
            {
                _children.Add(parent, children = []);
            }

            children.Add(entry);
        }
    }

    /// <summary>Makes objects of those that extend another without saying more, and were taken as references to it.</summary>
    public void Merge()
    {
        foreach (var entry in _entries.Where(entry => entry.Schema is ReferenceSchema).Where(Extends).ToList())
        {
            entry.Schema = AllOfSchemas.Merge(entry.Element);
        }
    }

    /// <summary>The schema of <paramref name="entry"/>, with what it extends and what extends it.</summary>
    public Schema Complete(SchemaEntry entry)
    {
        if (entry.Schema is not ObjectSchema model || PropertyOf(entry.Element) is not { } property)
        {
            return entry.Schema!;
        }

        var parent = Extends(entry) ? _inheritance.BaseOf(entry.Element) : null;
        if (parent is not null && _byNode[parent.Node] is { Schema: ObjectSchema extended } known)
        {
            ReportRedescribed(model, extended, known);
        }

        var mapping = _children.ContainsKey(entry.Element.Node) ? Mapping(entry, property) : [];
        return model with
        {
            Base = parent is null ? null : _byNode[parent.Node].Key,
            Discriminator = mapping.Count == 0 ? null : new Discriminator(property, mapping.ToEquatableArray()),
            DiscriminatorValue = parent is null ? MappedValues(entry).FirstOrDefault() : Values(entry, property).FirstOrDefault(),
        };
    }

    // A C# property has one type, that of the class which declares it.
    private static void ReportRedescribed(ObjectSchema model, ObjectSchema extended, SchemaEntry parent)
    {
        var inherited = extended.Properties.ToDictionary(property => property.Name, property => property.Schema, StringComparer.Ordinal);
        foreach (var property in model.Properties)
        {
            if (inherited.TryGetValue(property.Name, out var before) && IsOther(before, property.Schema))
            {
                parent.Element.Context.Report(ModellingRules.RedescribedProperty, property.Schema.Location, property.Name, parent.Name);
            }
        }
    }

    private static bool IsOther(Schema before, Schema after) => (before, after) switch
    {
        _ when ReferenceEquals(before, after) => false,
        (ScalarSchema one, ScalarSchema other) => one.Type != other.Type || one.Format != other.Format,
        (ScalarSchema or EnumSchema, EnumSchema) or (EnumSchema, ScalarSchema) => false,
        (ReferenceSchema one, ReferenceSchema other) => one.Target != other.Target,
        (ArraySchema one, ArraySchema other) => IsOther(one.Items, other.Items),
        (ObjectSchema one, ObjectSchema other) => one.Properties.Count != other.Properties.Count,
        _ => before.GetType() != after.GetType(),
    };

    private void ReadMapping(Element owner)
    {
        foreach (var (value, reference) in Discriminators.ReadMapping(owner))
        {
            var target = reference.Target;
            if (!_mapped.TryGetValue(target.Node, out var values))
            {
                _mapped.Add(target.Node, values = []);
            }

            values.Add((owner, value));
            _owners.Add(owner.Node);
            if (_byNode.ContainsKey(target.Node))
            {
                _inheritance.Adopt(target, owner);
            }
        }
    }

    // A component that has nothing but the other in its allOf may be a second name for it: it is, where a mapping
    // lists the subtypes without it.
    private bool Extends(SchemaEntry entry)
    {
        if (_byNode[entry.Element.Node] != entry)
        {
            return false;
        }

        if (_inheritance.BaseOf(entry.Element) is not { } parent || !_byNode.ContainsKey(parent.Node)
            || entry.Schema is not (ObjectSchema or ReferenceSchema))
        {
            return false;
        }

        return entry.Schema is ObjectSchema
            || MappedValues(entry).Any()
            || entry.Element.Has("x-ms-discriminator-value")
            || !_inheritance.BasesOf(entry.Element).Any(owner => _owners.Contains(owner.Node));
    }

    private string? PropertyOf(Element schema) => new[] { schema }
        .Concat(_inheritance.BasesOf(schema))
        .Select(Discriminators.PropertyOfBase)
        .FirstOrDefault(name => name is not null);

    private List<DiscriminatorValue> Mapping(SchemaEntry entry, string property)
    {
        var found = new List<(bool IsImplied, string Value, string Key)>();
        var visited = new HashSet<DocumentNode> { entry.Element.Node };
        var pending = new Stack<SchemaEntry>(Enumerable.Reverse(_children[entry.Element.Node]));
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (!visited.Add(next.Element.Node))
            {
                continue;
            }

            var mapped = new HashSet<string>(MappedValues(next), StringComparer.Ordinal);
            found.AddRange(Values(next, property).Select(value => (!mapped.Contains(value), value, next.Key)));

            // Below a schema with a discriminator of its own, that one tells.
            if (_children.TryGetValue(next.Element.Node, out var children)
                && Discriminators.PropertyOfBase(next.Element) is var own && (own is null || own == property))
            {
                foreach (var child in Enumerable.Reverse(children))
                {
                    pending.Push(child);
                }
            }
        }

        // A value that the document maps is not taken from its schema by the mere name of another.
        var known = new HashSet<string>(MappedValues(entry), StringComparer.Ordinal);
        return [.. found
            .OrderBy(value => value.IsImplied)
            .Where(value => known.Add(value.Value))
            .Select(value => new DiscriminatorValue(value.Value, value.Key))];
    }

    private IEnumerable<string> MappedValues(SchemaEntry entry) => _mapped.TryGetValue(entry.Element.Node, out var values)
        ? values
            .Where(value => value.Owner.Node == entry.Element.Node || _inheritance.BasesOf(entry.Element).Any(parent => parent.Node == value.Owner.Node))
            .Select(value => value.Value)
        : [];

    // What a mapping says; else the extension of OpenAPI 2.0; else a constant of the property and the schema's name.
    private IEnumerable<string> Values(SchemaEntry entry, string property)
    {
        var mapped = MappedValues(entry).ToList();
        if (mapped.Count > 0)
        {
            return mapped;
        }

        return entry.Element.Find("x-ms-discriminator-value")?.ScalarText is { } value
            ? [value]
            : Constants(entry, property).Append(entry.Name).Distinct();
    }

    private IEnumerable<string> Constants(SchemaEntry entry, string property)
    {
        var own = (entry.Schema as ObjectSchema)?.Properties.FirstOrDefault(member => member.Name == property);
        var inherited = _inheritance.BaseOf(entry.Element) is { } parent && _byNode.TryGetValue(parent.Node, out var known)
            ? (known.Schema as ObjectSchema)?.Properties.FirstOrDefault(member => member.Name == property)
            : null;
        return own?.Schema is EnumSchema { Type: ScalarType.String } constant && !constant.Equals(inherited?.Schema)
            ? constant.Values.Select(value => value.Text)
            : [];
    }
}
