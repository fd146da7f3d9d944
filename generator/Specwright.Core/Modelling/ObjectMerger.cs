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
    private AdditionalProperties _additional;
    private Schema? _additionalSchema;

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
            AddProperty(property);
        }

        AddAdditional(shape);
        if (!isOptional)
        {
            AddRequired(part);
        }
    }

    public ObjectSchema ToSchema()
    {
        foreach (var name in _required.Where(name => !_indexes.ContainsKey(name.Key)))
        {
            _place.Context.Report(ModellingRules.UndescribedProperty, name.Value.ValueLocation, name.Key);
        }

        return new ObjectSchema
        {
            Properties = _properties
                .Select(property => _required.ContainsKey(property.Name) ? property with { IsRequired = true } : property)
                .ToEquatableArray(),
            Additional = _additional,
            AdditionalSchema = _additionalSchema,
            Location = _place.Location,
        };
    }

    private void AddProperty(Property property)
    {
        if (_indexes.TryGetValue(property.Name, out var index))
        {
            _properties[index] = property with { Schema = Narrow(_properties[index].Schema, property.Schema) };
        }
        else
        {
            _indexes.Add(property.Name, _properties.Count);
            _properties.Add(property);
        }
    }

    // The later part is the more special one, save where it says less.
    private static Schema Narrow(Schema first, Schema second) => (first, second) switch
    {
        (_, AnySchema) => first with { Description = second.Description ?? first.Description },
        (EnumSchema, ScalarSchema) => first,
        _ => second,
    };

    // "false" in one part of an allOf forbids the members of the others, too, which nobody means: it counts only
    // where no part says otherwise.
    private void AddAdditional(ObjectShape shape)
    {
        var isStronger = (_additional, shape.Additional) switch
        {
            (AdditionalProperties.Unspecified, _) => true,
            (AdditionalProperties.Forbidden, not AdditionalProperties.Unspecified) => true,
            (AdditionalProperties.Any, AdditionalProperties.Typed) => true,
            _ => false,
        };
        if (isStronger)
        {
            _additional = shape.Additional;
            _additionalSchema = shape.AdditionalSchema;
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
