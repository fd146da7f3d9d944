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

    // Sorted rather than hashed: the names come from a document that may have chosen them to collide.
    private readonly SortedDictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Element> _required = new(StringComparer.Ordinal);
    private readonly List<Property> _conditional = [];
    private (AdditionalProperties Additional, Schema? Schema) _additional;

    public ObjectMerger(Element place) => _place = place;

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

        foreach (var property in shape.Properties)
        {
            AddProperty(property, isOptional);
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

        foreach (var name in _required.Where(name => !_indexes.ContainsKey(name.Key)))
        {
            _place.Context.Report(ModellingRules.UndescribedProperty, name.Value.ValueLocation, name.Key);
        }

        return new ObjectSchema
        {
            Properties = _properties
                .Select(property => _required.ContainsKey(property.Name) ? property with { IsRequired = true } : property)
                .ToEquatableArray(),
            Additional = _additional.Additional,
            AdditionalSchema = _additional.Schema,
            Location = _place.Location,
        };
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
        var described = new HashSet<string>(_indexes.Keys, StringComparer.Ordinal);
        foreach (var property in _conditional.Where(property => !described.Contains(property.Name)))
        {
            AddProperty(property, isOptional: true);
        }
    }

    private void AddProperty(Property property, bool isOptional)
    {
        if (_indexes.TryGetValue(property.Name, out var index))
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
            _indexes.Add(property.Name, _properties.Count);
            _properties.Add(property);
        }
    }

    private void AddRequired(Element part)
    {
        // Documents often have the "required: true" of JSON Schema draft 3, on the property itself.
        if (part["required"] is { Node: ScalarNode { Kind: ScalarKind.Boolean } })
        {
            return;
        }

        foreach (var name in part.Texts("required"))
        {
            _required[name.ScalarText!] = name;
        }
    }
}
