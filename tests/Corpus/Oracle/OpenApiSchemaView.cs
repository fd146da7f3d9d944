using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;

namespace Corpus.Oracle;

/// <summary>
/// Schemas of Microsoft.OpenApi, which keeps <c>allOf</c> as it is written, put together: what holds at once is a list.
/// </summary>
internal static class OpenApiSchemaView
{
    public static SchemaView Create(IReadOnlyList<IOpenApiSchema> schemas, int depth)
    {
        var parts = Parts(schemas, out var isUnresolved);
        var types = Types(parts, 0);
        return new SchemaView
        {
            Types = TypeSet.ToText(types),
            Format = parts.Select(FormatOf).FirstOrDefault(static format => format is not null),
            Values = Values(parts, types),
            Properties = depth > 0 && types is { Count: 1 } && types.Contains("object") && !schemas.All(IsReference)
                ? Properties(parts, depth)
                : null,
            Items = depth > 0 && types is { Count: 1 } && types.Contains("array") && !schemas.All(IsReference)
                && parts.Select(static part => part.Items).OfType<IOpenApiSchema>().ToList() is { Count: > 0 } items
                ? WithValuesOf(parts, Create(items, depth - 1))
                : null,
            HasAlternatives = parts.Any(static part => part.OneOf?.Count > 0 || part.AnyOf?.Count > 0),
            IsUnresolved = isUnresolved || LeadsNowhere(parts),
            IsComposed = parts.Count > 1,
        };
    }

    // Scalars that are listed for an array itself can be meant for its items only.
    private static SchemaView WithValuesOf(List<IOpenApiSchema> arrays, SchemaView items)
    {
        var listed = arrays.SelectMany(static array => array.Enum ?? []).ToList();
        var values = listed.Select(ValueText.Of).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return values.Count == 0 || values.Exists(static value => value.StartsWith('[') || value.StartsWith('{'))
            ? items
            : items with
            {
                Types = items.Types == TypeSet.Any
                    ? TypeSet.ToText(listed.SelectMany(static value => ValueText.TypesOf(value).Take(1)).ToHashSet())
                    : items.Types,
                Values = items.Values is null ? values : [.. items.Values.Intersect(values)],
            };
    }

    private static bool LeadsNowhere(List<IOpenApiSchema> parts) => parts.SelectMany(Alternatives).Any(static alternative =>
    {
        _ = Parts([alternative], out var isUnresolved);
        return isUnresolved;
    });

    private static bool IsReference(IOpenApiSchema schema) => schema is OpenApiSchemaReference;

    private static List<IOpenApiSchema> Parts(IEnumerable<IOpenApiSchema> schemas, out bool isUnresolved)
    {
        var parts = new List<IOpenApiSchema>();
        var known = new HashSet<IOpenApiSchema>(ReferenceEqualityComparer.Instance);
        var unresolved = false;
        foreach (var schema in schemas)
        {
            Add(schema, 0);
        }

        isUnresolved = unresolved;
        return parts;

        void Add(IOpenApiSchema? schema, int depth)
        {
            for (var steps = 0; schema is OpenApiSchemaReference reference && steps < ViewDepth.Composition; steps++)
            {
                schema = reference.Target;
            }

            if (schema is null or OpenApiSchemaReference)
            {
                unresolved = true;
            }
            else if (depth < ViewDepth.Composition && known.Add(schema))
            {
                parts.Add(schema);
                foreach (var part in schema.AllOf ?? [])
                {
                    Add(part, depth + 1);
                }

                // A single alternative is no alternative.
                if (Alternatives(schema) is [var only])
                {
                    Add(only, depth + 1);
                }
            }
        }
    }

    private static HashSet<string>? Types(List<IOpenApiSchema> parts, int depth)
    {
        HashSet<string>? types = null;
        foreach (var part in parts)
        {
            types = TypeSet.Intersect(types, TypesOf(part, depth));
        }

        return types;
    }

    private static HashSet<string>? TypesOf(IOpenApiSchema schema, int depth)
    {
        var named = NamedTypes(schema);
        if (depth < ViewDepth.Composition && Alternatives(schema) is { Count: > 1 } alternatives)
        {
            return TypeSet.Intersect(
                named, TypeSet.Union(alternatives.Select(alternative => Types(Parts([alternative], out _), depth + 1))));
        }

        return named ?? schema switch
        {
            { Enum.Count: > 0 } => schema.Enum.SelectMany(static value => ValueText.TypesOf(value).Take(1)).ToHashSet(),
            { Properties: not null } or { AdditionalProperties: not null } or { AdditionalPropertiesAllowed: false }
                or { PatternProperties.Count: > 0 } => ["object"],
            { Items: not null } => ["array"],
            _ => null,
        };
    }

    private static HashSet<string>? NamedTypes(IOpenApiSchema schema)
        => schema.Type is { } type && (type & ~JsonSchemaType.Null) != 0
            ? Enum.GetValues<JsonSchemaType>()
                .Where(flag => flag != JsonSchemaType.Null && type.HasFlag(flag))
                .Select(static flag => flag.ToString().ToLowerInvariant())
                .ToHashSet()
            : null;

    private static List<IOpenApiSchema> Alternatives(IOpenApiSchema schema) => (schema.OneOf ?? [])
        .Concat(schema.AnyOf ?? [])
        .Where(static alternative => !IsNull(alternative))
        .ToList();

    private static bool IsNull(IOpenApiSchema schema) => schema is OpenApiSchemaReference reference
        ? reference.Target is OpenApiSchema { Enum: [var only] } && ValueText.Of(only) is null
        : schema.Type == JsonSchemaType.Null;

    // OpenAPI 3.1.0, "Considerations for File Uploads": the keyword took the format's place.
    private static string? FormatOf(IOpenApiSchema schema) => schema.Format
        ?? ((schema as IOpenApiSchemaMissingProperties)?.ContentEncoding == "base64" ? "byte" : null);

    private static List<string>? Values(List<IOpenApiSchema> parts, HashSet<string>? types)
    {
        if (parts.FirstOrDefault(static part => part.Const is not null)?.Const is { } constant)
        {
            return [types is null || types.Contains("string") ? constant : ValueText.OfNumber(constant)];
        }

        var lists = parts.Select(part => ValuesOf(part, types)).OfType<HashSet<string>>().Where(static values => values.Count > 0).ToList();
        return lists.Count == 0
            ? null
            : [.. lists.Aggregate(static (all, values) => [.. all.Intersect(values)]).Order(StringComparer.Ordinal)];
    }

    private static HashSet<string>? ValuesOf(IOpenApiSchema part, HashSet<string>? types)
    {
        if (part.Enum is { Count: > 0 } listed)
        {
            // A value of another type than the schema's is none that fits, but one that a writer of YAML forgot to quote.
            return listed
                .Where(value => types is null || types.Contains("string") || types.Overlaps(ValueText.TypesOf(value)))
                .Select(ValueText.Of)
                .OfType<string>()
                .ToHashSet(StringComparer.Ordinal);
        }

        // All values of all alternatives, where each has such a list.
        var alternatives = Alternatives(part)
            .Select(static alternative => Parts([alternative], out _))
            .Select(static parts => Values(parts, Types(parts, 0)))
            .ToList();
        return alternatives.Count > 1 && alternatives.All(static values => values is not null)
            ? alternatives.SelectMany(static values => values!).ToHashSet(StringComparer.Ordinal)
            : null;
    }

    private static Dictionary<string, PropertyView> Properties(List<IOpenApiSchema> parts, int depth)
    {
        var required = parts.SelectMany(static part => part.Required ?? new HashSet<string>()).ToHashSet(StringComparer.Ordinal);
        return parts
            .SelectMany(static part => part.Properties ?? new Dictionary<string, IOpenApiSchema>())
            .GroupBy(static pair => pair.Key, static pair => pair.Value)
            .ToDictionary(
                static group => group.Key,
                group => new PropertyView(required.Contains(group.Key), Create(group.ToList(), depth - 1)));
    }
}
