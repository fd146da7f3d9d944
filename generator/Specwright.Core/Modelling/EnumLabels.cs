using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>
/// Names and descriptions of an enumeration's values: lists beside <c>enum</c> (<c>x-enum-varnames</c>,
/// <c>x-enum-descriptions</c> and their other spellings), or <c>x-ms-enum</c>, which repeats the values.
/// </summary>
internal sealed class EnumLabels
{
    private readonly string?[] _names;
    private readonly string?[] _descriptions;
    private readonly Dictionary<string, Element> _microsoft = new(StringComparer.Ordinal);

    public EnumLabels(Element element)
    {
        _names = ReadList(element, "x-enum-varnames", "x-enumNames");
        _descriptions = ReadList(element, "x-enum-descriptions", "x-enumDescriptions");
        foreach (var value in element.Object("x-ms-enum")?.Array("values") ?? [])
        {
            if (value.Text("value") is { } text)
            {
                _microsoft[text] = value;
            }
        }
    }

    /// <summary>The labels of the value at <paramref name="index"/> of the list, null counted, whose text is given.</summary>
    public (string? Name, string? Description) Find(int index, string text)
    {
        _microsoft.TryGetValue(text, out var microsoft);
        return (
            index < _names.Length ? _names[index] : microsoft?.Text("name"),
            index < _descriptions.Length ? _descriptions[index] : microsoft?.Text("description"));
    }

    private static string?[] ReadList(Element element, params string[] spellings)
    {
        var list = spellings.Select(name => element[name]).FirstOrDefault(found => found is { Node: ArrayNode });
        return list is null ? [] : [.. list.Items.Select(item => item.ScalarText)];
    }
}
