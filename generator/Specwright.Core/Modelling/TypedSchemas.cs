using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>Schemas by their type, written or to be concluded from their other keywords.</summary>
internal static class TypedSchemas
{
    private const string KnownTypes = "string, integer, number, boolean, array, object";

    // Nearly all schemas have one of these.
    private static readonly Dictionary<string, string[]> s_lists =
        new[] { "string", "file", "integer", "number", "boolean", "array", "object" }.ToDictionary(static type => type, static type => new[] { type });

    public static Schema Build(Element element)
    {
        var types = ReadTypes(element, out var nullable);
        var isEnum = EnumSchemas.IsEnum(element);
        var schema = (isEnum ? EnumSchemas.Build(element, types) : null) ?? BuildOfTypes(element, types);
        nullable |= isEnum && EnumSchemas.ListsNull(element);
        return SchemaAnnotations.Apply(element, nullable ? schema with { IsNullable = true } : schema);
    }

    /// <summary>The scalar type of that name; null for arrays, objects and names that are no type.</summary>
    public static ScalarType? ToScalarType(string type) => type switch
    {
        "string" or "file" => ScalarType.String,
        "integer" => ScalarType.Integer,
        "number" => ScalarType.Number,
        "boolean" => ScalarType.Boolean,
        _ => null,
    };

    private static IReadOnlyList<string> ReadTypes(Element element, out bool nullable)
    {
        nullable = false;
        var node = element.FindNode("type");
        if (node is null)
        {
            return [];
        }

        return node is ScalarNode { Kind: ScalarKind.String } only && s_lists.TryGetValue(only.Text, out var list)
            ? list
            : ReadTypes(TypesOf(element), element.Context, out nullable);
    }

    private static List<string> ReadTypes(Element[] written, ModelContext context, out bool nullable)
    {
        var types = new List<string>(written.Length);
        nullable = false;
        foreach (var type in written)
        {
            var name = type.Node is ScalarNode { Kind: ScalarKind.Null } ? "null" : type.ScalarText;
            if (name == "null")
            {
                nullable = true;
            }
            else if (name is "array" or "object" || (name is not null && ToScalarType(name) is not null))
            {
                types.Add(name);
            }
            else
            {
                const string Advice = "It was passed over; without a type, any value is taken";
                context.Report(ModellingRules.UnknownWord, type.ValueLocation, name ?? "", KnownTypes, Advice);
            }
        }

        return types;
    }

    // YAML's null without quotes is meant as the type of that name.
    private static Element[] TypesOf(Element element) => element.Find("type") switch
    {
        null => [],
        { Node: ArrayNode } types => [.. types.Items],
        var type => [type],
    };

    private static Schema BuildOfTypes(Element element, IReadOnlyList<string> types) => types.Count switch
    {
        0 => BuildOfConclusion(element),
        1 => BuildOfType(element, types[0]),
        _ => BuildOfSeveral(element, [.. types.Where(type => type != "integer" || !types.Contains("number")).Distinct()]),
    };

    private static Schema BuildOfSeveral(Element element, string[] types) => types.Length == 1
        ? BuildOfType(element, types[0])
        : new UnionSchema
        {
            Alternatives = types.Select(type => BuildOfType(element, type)).ToEquatableArray(),
            Location = element.Location,
        };

    private static Schema BuildOfConclusion(Element element)
    {
        if (element.Has("properties") || element.Has("additionalProperties") || element.Has("patternProperties")
            || Discriminators.PropertyOfBase(element) is not null)
        {
            return ObjectSchemas.Build(element);
        }

        return element.Has("items") || element.Has("prefixItems") || element.Has("x-prefix-items")
            ? ArraySchemas.Build(element)
            : SchemaBuilder.Any(element);
    }

    private static Schema BuildOfType(Element element, string type) => type switch
    {
        "object" => ObjectSchemas.Build(element),
        "array" => ArraySchemas.Build(element),
        _ => new ScalarSchema
        {
            Type = ToScalarType(type)!.Value,
            Format = FormatOf(element, type),
            Location = element.Location,
        },
    };

    private static string? FormatOf(Element element, string type)
    {
        if (type == "file")
        {
            return "binary";
        }

        // OpenAPI 3.1.0, "Considerations for File Uploads": these keywords took the place of two formats.
        var format = element.Text("format");
        if (format is not null || type != "string")
        {
            return format;
        }

        return element.Text("contentEncoding") switch
        {
            "base64" => "byte",
            null when element.Text("contentMediaType") == "application/octet-stream" => "binary",
            _ => null,
        };
    }
}
