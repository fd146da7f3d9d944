using System.Collections.Generic;
using System.Linq;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>Keywords of schemas by what they say.</summary>
internal static class SchemaKeywords
{
    private static readonly string[] s_object =
        ["properties", "additionalProperties", "patternProperties", "unevaluatedProperties"];

    private static readonly string[] s_conditions = ["then", "else", "dependentSchemas"];

    private static readonly string[] s_values = ["enum", "const", "items", "prefixItems", "x-prefix-items"];

    private static readonly string[] s_composition = [ReferenceResolver.Keyword, ReferenceResolver.DynamicKeyword, "allOf", "oneOf", "anyOf"];

    /// <summary>Whether it says something about members of an object.</summary>
    /// <remarks>The <c>required: true</c> of a parameter, or of JSON Schema draft 3, is none of them.</remarks>
    public static bool DescribesObject(Element element) =>
        element.HasAny(s_object) || element["required"] is { Node: ArrayNode } || Conditional(element).Any();

    /// <summary>Whether it says something about values other than objects, beyond their type.</summary>
    public static bool DescribesValues(Element element) => element.HasAny(s_values);

    /// <summary>Schemas of objects that hold under a condition, and describe members (JSON Schema 2020-12 core, section 10.2.2).</summary>
    public static IEnumerable<Element> Conditional(Element element) => element.HasAny(s_conditions) ? ConditionalOf(element) : [];

    /// <summary>The keywords by which it is composed of other schemas.</summary>
    public static IEnumerable<string> Compositions(Element element) => s_composition.Where(element.Has);

    /// <summary>The keywords that say something about values that is more than their type.</summary>
    public static IEnumerable<string> Constraints(Element element) => s_object
        .Append("required")
        .Concat(s_values)
        .Concat(s_composition)
        .Where(keyword => keyword == "required" ? element[keyword] is { Node: ArrayNode } : element.Has(keyword));

    /// <summary>Whether it says something about values that is more than their type.</summary>
    public static bool Constrains(Element element) =>
        DescribesObject(element) || DescribesValues(element) || element.HasAny(s_composition);

    private static IEnumerable<Element> ConditionalOf(Element element) => new[] { element["then"], element["else"] }
        .OfType<Element>()
        .Concat(element["dependentSchemas"] is { IsObject: true } dependent ? dependent.Members : [])
        .Where(static schema => schema.IsObject && schema["properties"] is { IsObject: true } properties && properties.Members.Any());
}
