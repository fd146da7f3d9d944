using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>Makes one object of what several schemas say of it.</summary>
internal sealed class ObjectMerger
{
    private readonly Element _place;
    private readonly List<Property> _properties = [];

    private readonly List<Property> _conditional = [];

    // Sorted rather than hashed: the names come from a document that may have chosen them to collide.
    private SortedDictionary<string, int>? _indexes;
    private SortedDictionary<string, Element>? _required;
    private (AdditionalProperties Additional, Schema? Schema) _additional;

    public ObjectMerger(Element place) => _place = place;

    // Put up when a second schema has properties, which is seldom.
    private SortedDictionary<string, int> Indexes
    {
        get
        {
            if (_indexes is null)
            {
                _indexes = new(StringComparer.Ordinal);
                for (var at = 0; at < _properties.Count; at++)
                {
                    _indexes.Add(_properties[at].Name, at);
                }
            }

            return _indexes;
        }
    }

    /// <summary>Adds what <paramref name="part"/> itself says, apart from what it is composed of.</summary>
    /// <param name="part">A schema.</param>
    /// <param name="isOptional">Whether the part holds for some values only, so that nothing of it is required.</param>
    public void Add(Element part, bool isOptional)
    {
        var shape = ObjectShape.Of(part);
        if (!ReferenceEquals(part, _place) && !part.Context.Effort.TryJoin(shape.Weight))
        {
            part.Context.Report(ModellingRules.AllOfTooLarge, _place.Location);
            return;
        }

        if (_properties.Count == 0 && _indexes is null)
        {
            // No schema names a property twice.
            _properties.AddRange(shape.Properties);
        }
        else
        {
            foreach (var property in shape.Properties)
            {
                AddProperty(property, isOptional);
            }
        }

        foreach (var schema in SchemaKeywords.Conditional(part))
        {
            AddConditional(schema);
        }

        _additional = SchemaMerger.Stronger(_additional, (shape.Additional, shape.AdditionalSchema));
        if (!isOptional)
        {
            AddRequired(part);
        }
    }

    public ObjectSchema ToSchema()
    {
        if (_conditional.Count > 0)
        {
            AddConditionalProperties();
        }

        return new ObjectSchema
        {
            Properties = new(_required is null ? [.. _properties] : WithRequired(_required)),
            Additional = _additional.Additional,
            AdditionalSchema = _additional.Schema,
            Location = _place.Location,
        };
    }

    private Property[] WithRequired(SortedDictionary<string, Element> required)
    {
        var properties = new Property[_properties.Count];
        var described = 0;
        for (var at = 0; at < properties.Length; at++)
        {
            var property = _properties[at];
            var isRequired = required.ContainsKey(property.Name);
            described += isRequired ? 1 : 0;
            properties[at] = isRequired ? property with { IsRequired = true } : property;
        }

        if (described < required.Count)
        {
            foreach (var name in required.Where(name => !Indexes.ContainsKey(name.Key)))
            {
                _place.Context.Report(ModellingRules.UndescribedProperty, name.Value.ValueLocation, name.Key);
            }
        }

        return properties;
    }

    private void AddConditional(Element schema)
    {
        var shape = ObjectShape.Of(schema);
        if (!schema.Context.Effort.TryJoin(shape.Weight))
        {
            schema.Context.Report(ModellingRules.AllOfTooLarge, _place.Location);
            return;
        }

        _conditional.AddRange(shape.Properties);
    }

    // What holds under a condition only narrows the members that are described without one.
    private void AddConditionalProperties()
    {
        var described = new HashSet<string>(Indexes.Keys, StringComparer.Ordinal);
        foreach (var property in _conditional.Where(property => !described.Contains(property.Name)))
        {
            AddProperty(property, isOptional: true);
        }
    }

    private void AddProperty(Property property, bool isOptional)
    {
        if (Indexes.TryGetValue(property.Name, out var index))
        {
            var known = _properties[index].Schema;
            _properties[index] = property with
            {
                ClientName = property.ClientName ?? _properties[index].ClientName,
                Schema = isOptional
                    ? SchemaMerger.Either(known, property.Schema, _place.Context)
                    : SchemaMerger.Both(known, property.Schema, _place.Context),
            };
        }
        else
        {
            Indexes.Add(property.Name, _properties.Count);
            _properties.Add(property);
        }
    }

    private void AddRequired(Element part)
    {
        // Documents often have the "required: true" of JSON Schema draft 3, on the property itself.
        if (part.FindNode("required") is null or ScalarNode { Kind: ScalarKind.Boolean })
        {
            return;
        }

        foreach (var name in part.Texts("required"))
        {
            _required ??= new(StringComparer.Ordinal);
            _required[name.ScalarText!] = name;
        }
    }
}
