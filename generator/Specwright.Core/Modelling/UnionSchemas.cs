using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>Schemas of which one, or some, hold (<c>oneOf</c>, <c>anyOf</c>).</summary>
internal static class UnionSchemas
{
    public static Schema Build(Element element)
    {
        var all = AlternativesOf(element);
        var alternatives = all.Where(alternative => !IsNull(alternative)).ToArray();
        var schema = BuildOf(element, alternatives);
        return SchemaAnnotations.Apply(
            element, alternatives.Length < all.Length ? schema with { IsNullable = true } : schema);
    }

    /// <summary>The only alternative that is not null, where nothing else is said; else null.</summary>
    public static Element? FindOnlyAlternative(Element element)
    {
        var alternatives = AlternativesOf(element).Where(alternative => !IsNull(alternative)).Take(2).ToArray();
        return alternatives.Length == 1 && !SchemaKeywords.DescribesObject(element) ? alternatives[0] : null;
    }

    private static Element[] AlternativesOf(Element element)
    {
        var oneOf = element.Array("oneOf").ToArray();
        return oneOf.Length > 0 ? oneOf : [.. element.Array("anyOf")];
    }

    private static Schema BuildOf(Element element, Element[] alternatives)
    {
        // Alternatives such as {"required": ["a"]} only say which combinations of members there are.
        if (alternatives.Length == 0 || (SaysMore(element) && alternatives.All(IsConditionOnly)))
        {
            return TypedSchemas.Build(element);
        }

        if (SchemaKeywords.DescribesObject(element) && !alternatives.All(new OwnProperties(element).AreIn))
        {
            var parts = SchemaParts.Collect(element).Where(part => part.Kind == PartKind.Object).ToArray();
            return AllOfSchemas.BuildObject(element, parts);
        }

        var schemas = Distinct(alternatives.Select(SchemaBuilder.Build)).ToArray();
        if (schemas.Length == 1)
        {
            return schemas[0];
        }

        return OpenEnum(element, schemas) ?? new UnionSchema
        {
            Alternatives = new(schemas),
            Discriminator = Discriminators.Build(element, alternatives),
            Location = element.Location,
        };
    }

    private static bool IsNull(Element alternative) =>
        alternative.Node is ObjectNode
        && (alternative.Find("type")?.Node is ScalarNode { Text: "null" }
            || alternative.Find("const")?.Node is ScalarNode { Kind: ScalarKind.Null }
            || alternative["enum"] is { Node: ArrayNode { Items: [ScalarNode { Kind: ScalarKind.Null }] } });

    private static bool SaysMore(Element element) =>
        element.Has("type") || SchemaKeywords.DescribesObject(element) || SchemaKeywords.DescribesValues(element);

    private static bool IsConditionOnly(Element alternative) =>
        alternative.Members.All(member => member.Name is "required" or "not" or "minProperties" or "maxProperties"
            or "description" or "title" or "pattern" or "minLength" or "maxLength" or "minimum" or "maximum");

    // The same alternative twice tells nothing apart.
    private static IEnumerable<Schema> Distinct(IEnumerable<Schema> schemas)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        return schemas.Where(schema => schema is not ReferenceSchema reference || targets.Add(reference.Target));
    }

    // A string or one of these strings: an enumeration that may grow, and enumerations of strings are open anyway.
    private static Schema? OpenEnum(Element element, IReadOnlyList<Schema> schemas)
    {
        var enums = schemas.OfType<EnumSchema>().Where(schema => schema.Type == ScalarType.String).ToArray();
        var isOpen = enums.Length > 0 && schemas.All(
            schema => schema is EnumSchema { Type: ScalarType.String } or ScalarSchema { Type: ScalarType.String, Format: null });
        if (!isOpen)
        {
            return null;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        return enums[0] with
        {
            Values = enums.SelectMany(schema => schema.Values).Where(value => known.Add(value.Text)).ToEquatableArray(),
            IsNullable = schemas.Any(schema => schema.IsNullable),
            Location = element.Location,
        };
    }
}
