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

    private static List<string> ReadTypes(Element element, out bool nullable)
    {
        var written = TypesOf(element);
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
                element.Context.Report(ModellingRules.UnknownWord, type.ValueLocation, name ?? "", KnownTypes, Advice);
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

    private static Schema BuildOfTypes(Element element, List<string> types)
    {
        if (types.Contains("number"))
        {
            types.Remove("integer");
        }

        switch (types.Count)
        {
            case 0:
                return BuildOfConclusion(element);
            case 1:
                return BuildOfType(element, types[0]);
            default:
                var alternatives = types.Distinct().Select(type => BuildOfType(element, type));
                return new UnionSchema { Alternatives = alternatives.ToEquatableArray(), Location = element.Location };
        }
    }

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
