using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>Schemas of which one, or some, hold (<c>oneOf</c>, <c>anyOf</c>).</summary>
internal static class UnionSchemas
{
    private const int MaxHops = 16;

    public static Schema Build(Element element)
    {
        var all = AlternativesOf(element);
        var alternatives = all.Where(alternative => !IsNull(alternative)).ToArray();
        var schema = HasBoth(element) ? BuildBoth(element) : BuildOf(element, alternatives);
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

    // Both hold for every value: the members of all are joined where they are objects, and alternatives that only say which
    // members there are say nothing of types.
    private static bool HasBoth(Element element) =>
        element.Array("oneOf").Any() && element.Array("anyOf").Any(alternative => !IsConditionOnly(alternative));

    private static Schema BuildBoth(Element element)
    {
        if (element.Array("oneOf").All(IsConditionOnly))
        {
            return BuildOf(element, [.. element.Array("anyOf").Where(alternative => !IsNull(alternative))]);
        }

        var parts = SchemaParts.Collect(element);
        if (parts.All(part => part.Kind == PartKind.Object))
        {
            return AllOfSchemas.BuildObject(element, [.. parts]);
        }

        element.Context.Report(ModellingRules.OneOfBesideAnyOf, element["anyOf"]!.Location);
        return SchemaBuilder.Any(element);
    }

    private static Schema BuildOf(Element element, Element[] alternatives)
    {
        if (alternatives.Length > EntryLimit.Max)
        {
            EntryLimit.Report(element["oneOf"] ?? element["anyOf"]!, "They were taken as any value");
            return SchemaBuilder.Any(element);
        }

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

        return OpenEnum(element, schemas) ?? (Schema)new UnionSchema
        {
            Alternatives = new(schemas),
            Discriminator = Discriminators.Build(element, alternatives),
            Location = element.Location,
        };
    }

    // Tools write {"enum": [null]} once, and refer to it.
    private static bool IsNull(Element alternative)
    {
        var current = alternative;
        for (var hops = 0; hops < MaxHops && current[ReferenceResolver.Keyword] is { } reference; hops++)
        {
            if (current.Context.References.Resolve(reference)?.Target is not { } target)
            {
                return false;
            }

            current = target;
        }

        return current.Node is ObjectNode
            && (current.Find("type")?.Node is ScalarNode { Text: "null" }
                || current.Find("const")?.Node is ScalarNode { Kind: ScalarKind.Null }
                || current["enum"] is { Node: ArrayNode { Items: [ScalarNode { Kind: ScalarKind.Null }] } });
    }

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

    // One of these values, each by itself, or others of their type: an enumeration that may grow, and enumerations are
    // open anyway. The title of a value names it.
    private static EnumSchema? OpenEnum(Element element, IReadOnlyList<Schema> schemas)
    {
        var enums = schemas.OfType<EnumSchema>().ToList();
        if (enums.Count == 0 || !schemas.All(schema => schema is EnumSchema { Type: var type }
            ? type == enums[0].Type
            : schema is ScalarSchema { Format: null } scalar && scalar.Type == enums[0].Type))
        {
            return null;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        return new EnumSchema
        {
            Type = enums[0].Type,
            Format = enums[0].Format,
            Values = enums.SelectMany(ValuesOf).Where(value => known.Add(value.Text)).ToEquatableArray(),
            IsNullable = schemas.Any(schema => schema.IsNullable),
            Location = element.Location,
        };
    }

    private static IEnumerable<EnumValue> ValuesOf(EnumSchema schema) => schema.Values is [var value]
        ? [value with { Name = value.Name ?? schema.Title, Description = value.Description ?? schema.Description }]
        : schema.Values;
}
