using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Benchmarks.Synthetic;

/// <summary>An API of 1,000 operations and 1,000 models of twelve properties each, the same each time.</summary>
internal static class SyntheticApi
{
    private const int ModelCount = 1000;
    private const int ResourceCount = 250;
    private const int ResourcesOfArea = 10;

    private static readonly string[] s_words =
    [
        "account", "address", "amount", "code", "color", "country", "created", "currency", "cursor", "device", "end", "event",
        "interval", "kind", "label", "length", "locale", "message", "name", "next", "owner", "path", "phone", "query",
        "reason", "region", "revision", "rule", "scope", "size", "sort", "source", "state", "status", "street", "total", "weight",
    ];

    // Most of what APIs hold is text; a few properties are models, the first of them so that every model is used.
    private static readonly PropertyKind[] s_kinds =
    [
        PropertyKind.Model, PropertyKind.Number, PropertyKind.Text, PropertyKind.Text, PropertyKind.Texts, PropertyKind.Integer,
        PropertyKind.Flag, PropertyKind.Model, PropertyKind.Text, PropertyKind.Text, PropertyKind.Integer, PropertyKind.Time,
    ];

    public static IReadOnlyList<SyntheticModel> Models { get; } = [.. Enumerable.Range(0, ModelCount).Select(Model)];

    public static IReadOnlyList<SyntheticResource> Resources { get; } = [.. Enumerable.Range(0, ResourceCount).Select(Resource)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word(int number) => s_words[number % s_words.Length];

    private static string Capital(int number) => Word(number).Capitalized();

    private static string ModelName(int number) => $"Model{Text(number % ModelCount)}{Capital(number * 7)}";

    private static SyntheticModel Model(int number) => new(
        ModelName(number % ModelCount), [.. s_kinds.Select((kind, index) => new SyntheticProperty(
            // No two properties of a model share their first word.
            index % 3 == 0 ? Word(number + index) : Word(number + index) + Capital((number * 3) + index),
            kind,
            ModelName((index == 0 ? number + 1 : (number * 11) + index) % ModelCount)))]);

    private static SyntheticResource Resource(int number) => new(
        $"area{Text(number / ResourcesOfArea)}",
        $"resource{Text(number)}",
        ModelName((number * 4) + 1),
        ModelName(number * 4),
        ModelName((number * 4) + 2));
}
