using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>
/// Names and descriptions of an enumeration's values, as vendors write them: lists beside <c>enum</c>, or objects by value
/// (<c>x-enum-varnames</c>, <c>x-enum-descriptions</c> and their other spellings); lists of objects that repeat the values
/// (<c>x-ms-enum</c>, <c>x-enum-values</c>, <c>x-enum-elements</c>).
/// </summary>
internal sealed class EnumLabels
{
    private static readonly string[] s_nameSpellings = ["x-enum-varnames", "x-enumNames", "x-enum-names", "x-enumVarnames"];

    private static readonly string[] s_descriptionSpellings = ["x-enum-descriptions", "x-enumDescriptions", "x-enum-description"];

    private static readonly string[] s_lists = ["x-ms-enum", "x-enum-values", "x-enum-elements"];

    private readonly Labels _names;
    private readonly Labels _descriptions;
    private readonly Dictionary<string, Element> _values = new(StringComparer.Ordinal);

    private EnumLabels(Element element)
    {
        _names = Labels.Read(element, s_nameSpellings);
        _descriptions = Labels.Read(element, s_descriptionSpellings);
        var microsoft = element["x-ms-enum"] is { IsObject: true } extension ? extension["values"] : null;
        var lists = new[] { microsoft, element["x-enum-values"], element["x-enum-elements"] };
        foreach (var value in lists.OfType<Element>().SelectMany(list => list.Items).Where(value => value.IsObject))
        {
            if ((value["value"] ?? value["numericValue"] ?? value["name"])?.ScalarText is { } text)
            {
                _values[text] = value;
            }
        }
    }

    /// <summary>The labels beside an enumeration; null where there are none, as for most.</summary>
    public static EnumLabels? Of(Element element) =>
        element.HasAny(s_nameSpellings) || element.HasAny(s_descriptionSpellings) || element.HasAny(s_lists) ? new EnumLabels(element) : null;

    /// <summary>The labels of the value at <paramref name="index"/> of the list, null counted, whose text is given.</summary>
    public (string? Name, string? Description) Find(int index, string text)
    {
        _values.TryGetValue(text, out var value);
        var name = value?["value"] is null ? value?["identifier"] : value["name"];
        return (_names.Find(index, text) ?? name?.ScalarText, _descriptions.Find(index, text) ?? value?["description"]?.ScalarText);
    }

    private sealed record Labels(IReadOnlyList<string?> List, Element? Map)
    {
        public static Labels Read(Element element, params string[] spellings)
        {
            var labels = spellings.Select(name => element[name]).FirstOrDefault(found => found is { Node: ArrayNode or ObjectNode });
            return new Labels([.. labels?.Items.Select(item => item.ScalarText) ?? []], labels is { IsObject: true } ? labels : null);
        }

        public string? Find(int index, string text) => index < List.Count ? List[index] : Map?[text]?.ScalarText;
    }
}
