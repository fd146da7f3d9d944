using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>Schemas that list their values (<c>enum</c>, <c>const</c>).</summary>
internal static class EnumSchemas
{
    public static bool IsEnum(Element element) => element.Has("const") || element["enum"] is not null;

    /// <summary>The enumeration, one for each type when its values are of several; null when it has no values.</summary>
    public static Schema? Build(Element element, IReadOnlyList<string> types)
    {
        // A constant object or array is any value, or any of its type.
        if (element.Find("const") is { Node: not ScalarNode })
        {
            return null;
        }

        if (element["enum"] is { Node: ArrayNode { Items.Count: > EntryLimit.Max } } list)
        {
            EntryLimit.Report(list, "The type was taken without it");
            return null;
        }

        if (types.Count > 0 && types.All(type => TypedSchemas.ToScalarType(type) is null))
        {
            if (types.Count == 1 && types[0] == "array" && ValuesOf(element).All(value => value is ScalarNode))
            {
                return BuildArray(element);
            }

            const string Advice = "The type was taken without it; to list what an array may hold, write it in items";
            var keyword = element["enum"] ?? element.Find("const")!;
            element.Context.Report(ModellingRules.Unsupported, keyword.Location, $"{keyword.Name} of {types[0]}", Advice);
            return null;
        }

        var values = ReadValues(element, types);
        return values.Count == 0 ? null
            : AreAlike(values) ? ToEnum(element, values[0].Type, values)
            : new UnionSchema
            {
                Alternatives = values.GroupBy(static value => value.Type).Select(group => (Schema)ToEnum(element, group.Key, group)).ToEquatableArray(),
                Location = element.Location,
            };
    }

    // No array is a scalar: the items are meant.
    private static ArraySchema BuildArray(Element element)
    {
        var keyword = element["enum"] ?? element.Find("const")!;
        element.Context.Report(ModellingRules.EnumOfItems, keyword.Location, keyword.Name);
        var items = element["items"]?["type"] is { ScalarText: { } type } && TypedSchemas.ToScalarType(type) is not null
            ? Build(element, [type])
            : Build(element, []);
        return new ArraySchema
        {
            Items = items ?? SchemaBuilder.BuildOptional(element, "items"),
            UniqueItems = element.Flag("uniqueItems"),
            Location = element.Location,
        };
    }

    /// <summary>Whether null is among the values.</summary>
    public static bool ListsNull(Element element) =>
        ValuesOf(element).Any(value => value is ScalarNode { Kind: ScalarKind.Null });

    private static bool AreAlike(List<TypedValue> values)
    {
        foreach (var value in values)
        {
            if (value.Type != values[0].Type)
            {
                return false;
            }
        }

        return true;
    }

    private static EnumSchema ToEnum(Element element, ScalarType type, IEnumerable<TypedValue> values)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<EnumValue>();
        foreach (var value in values)
        {
            if (known.Add(value.Value.Text))
            {
                distinct.Add(value.Value);
            }
        }

        return new EnumSchema
        {
            Type = type,
            Format = element.Text("format"),
            Title = element.Object("x-ms-enum")?.Text("name"),
            Values = distinct.ToEquatableArray(),
            Location = element.Location,
        };
    }

    private static List<TypedValue> ReadValues(Element element, IReadOnlyList<string> types)
    {
        var labels = EnumLabels.Of(element);
        var values = new List<TypedValue>();
        var index = -1;
        foreach (var node in ValuesOf(element))
        {
            index++;
            if (node is ScalarNode { Kind: ScalarKind.Null })
            {
                continue;
            }

            if (ToValue(node, types) is { } value)
            {
                var (name, description) = labels?.Find(index, value.Text) ?? default;
                values.Add(new TypedValue(value.Type, new EnumValue(value.Text, name, description)));
            }
            else
            {
                var place = new Element(element.Context, element.Document, node);
                var text = place.ScalarText ?? "an object or a list";
                element.Context.Report(ModellingRules.EnumValueMismatch, place.ValueLocation, text);
            }
        }

        return values;
    }

    private static IEnumerable<DocumentNode> ValuesOf(Element element) => element.FindNode("const") is { } constant ? [constant]
        : element.FindNode("enum") is ArrayNode list ? list.Items
        : element.Array("enum").Select(static value => value.Node);

    // YAML reads 1, 2.0 and true as no strings, but where the type is string they are meant as such.
    private static (ScalarType Type, string Text)? ToValue(DocumentNode node, IReadOnlyList<string> types)
    {
        if (node is not ScalarNode scalar)
        {
            return null;
        }

        var natural = NaturalType(scalar);
        if (types.Count == 0 || types.Contains(NameOf(natural)))
        {
            return (natural, TextOf(scalar, natural));
        }

        if (natural == ScalarType.Integer && types.Contains("number"))
        {
            return (ScalarType.Number, TextOf(scalar, ScalarType.Number));
        }

        return types.Contains("string") ? (ScalarType.String, scalar.Text) : null;
    }

    private static ScalarType NaturalType(ScalarNode scalar) => scalar.Kind switch
    {
        ScalarKind.Boolean => ScalarType.Boolean,
        ScalarKind.Number => scalar.TryGetInt64(out _) ? ScalarType.Integer : ScalarType.Number,
        _ => ScalarType.String,
    };

    private static string NameOf(ScalarType type) => type switch
    {
        ScalarType.Boolean => "boolean",
        ScalarType.Integer => "integer",
        ScalarType.Number => "number",
        _ => "string",
    };

    private static string TextOf(ScalarNode scalar, ScalarType type) => type switch
    {
        ScalarType.Integer when scalar.TryGetInt64(out var value) => value.ToString(CultureInfo.InvariantCulture),
        ScalarType.Integer or ScalarType.Number => NodeJson.WriteNumber(scalar),
        ScalarType.Boolean => scalar.Boolean == true ? "true" : "false",
        _ => scalar.Text,
    };

    private sealed record TypedValue(ScalarType Type, EnumValue Value);
}
