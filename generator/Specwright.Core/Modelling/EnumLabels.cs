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
    private readonly Labels _names;
    private readonly Labels _descriptions;
    private readonly Dictionary<string, Element> _values = new(StringComparer.Ordinal);

    public EnumLabels(Element element)
    {
        _names = Labels.Read(element, "x-enum-varnames", "x-enumNames", "x-enum-names", "x-enumVarnames");
        _descriptions = Labels.Read(element, "x-enum-descriptions", "x-enumDescriptions", "x-enum-description");
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
