using System;
using System.Collections.Generic;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>What one schema itself says of an object, apart from what it is composed of.</summary>
/// <param name="Properties">The properties that it names; whether they are required is left open.</param>
/// <param name="Additional">What it says of the others.</param>
/// <param name="AdditionalSchema">The schema of the others.</param>
/// <param name="Weight">The number of schemas in it, a measure of its size.</param>
internal sealed record ObjectShape(
    IReadOnlyList<Property> Properties, AdditionalProperties Additional, Schema? AdditionalSchema, long Weight)
{
    /// <summary>The shape at <paramref name="element"/>, built once: schemas that others join by allOf are shared.</summary>
    public static ObjectShape Of(Element element)
    {
        // What a dynamic reference in it stands for depends on who joins it.
        var shapes = element.Context.References.DynamicScope.Count == 0 ? element.Context.Shapes : [];
        if (shapes.TryGetValue(element.Node, out var known))
        {
            element.Context.Effort.AddBuilt(known.Weight);
            return known;
        }

        var before = element.Context.Effort.Built;
        var properties = ReadProperties(element);
        var (additional, schema) = ReadAdditional(element);
        element.Context.Effort.AddBuilt(properties.Count + 1);
        var shape = new ObjectShape(properties, additional, schema, element.Context.Effort.Built - before);
        return shapes[element.Node] = shape;
    }

    private static List<Property> ReadProperties(Element element)
    {
        if (element.Object("properties") is not { } properties)
        {
            return [];
        }

        var count = ((ObjectNode)properties.Node).Members.Count;
        if (count > EntryLimit.Max)
        {
            EntryLimit.Report(properties, "Those behind were left to the members that no property names");
        }

        var shapes = new List<Property>(Math.Min(count, EntryLimit.Max));
        foreach (var member in properties.Members)
        {
            if (shapes.Count == EntryLimit.Max)
            {
                break;
            }

            shapes.Add(new Property(member.Name, SchemaBuilder.Build(member), IsRequired: false)
            {
                ClientName = member.IsObject ? member.Text("x-ms-client-name") : null,
            });
        }

        return shapes;
    }

    private static (AdditionalProperties Additional, Schema? Schema) ReadAdditional(Element element)
    {
        var additional = element["additionalProperties"] ?? element["unevaluatedProperties"];
        var patterns = element.Object("patternProperties") is { } named ? [.. named.Members] : Array.Empty<Element>();
        if (patterns.Length > 0 && additional is null or { Node: ScalarNode { Boolean: false } })
        {
            // Members of no pattern may be anything, unless that is forbidden or the patterns are all that there is.
            return patterns.Length == 1 && (additional is not null || !element.Has("properties"))
                ? (AdditionalProperties.Typed, SchemaBuilder.Build(patterns[0]))
                : (AdditionalProperties.Any, null);
        }

        switch (additional)
        {
            case null:
                return (AdditionalProperties.Unspecified, null);
            case { Node: ScalarNode { Boolean: false } }:
                return (AdditionalProperties.Forbidden, null);
            default:
                var schema = SchemaBuilder.Build(additional);
                return schema is AnySchema ? (AdditionalProperties.Any, null) : (AdditionalProperties.Typed, schema);
        }
    }
}
