using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Oracle;

/// <summary>
/// Differences that have a reason, each a rule over what differs. None names a document: a rule that is wrong somewhere is
/// wrong everywhere.
/// </summary>
internal static class Explanations
{
    private static readonly string[] s_ignoredHeaders = ["accept", "content-type", "authorization"];

    private static readonly string[] s_scalars = ["string", "integer", "number", "boolean"];

    private static readonly Explanation[] s_all =
    [
        new(
            "ignored header",
            "OpenAPI 3.0.3, Parameter Object: a header parameter named Accept, Content-Type or Authorization shall be ignored; "
            + "Microsoft.OpenApi keeps it.",
            static difference => difference.Kind == DifferenceKind.ParameterMissing
                && s_ignoredHeaders.Any(name => difference.Place.EndsWith("header " + name, StringComparison.OrdinalIgnoreCase))),
        new(
            "unresolved by the oracle",
            "Microsoft.OpenApi does not follow JSON pointers that lead into a component or into a path (RFC 6901 allows any); "
            + "Specwright does.",
            static difference => difference.OracleSchema is { IsUnresolved: true }),
        new(
            "parameter without a name",
            "OpenAPI 3.0.3, Parameter Object: name is required. Specwright leaves such a parameter out with a diagnostic.",
            static difference => difference.Kind == DifferenceKind.ParameterMissing && difference.Place.EndsWith(' ')),
        new(
            "placeholder without a parameter",
            "OpenAPI 3.0.3, Path Templating: each placeholder must be declared. Specwright takes one that is not for a string, "
            + "with a diagnostic, since no request can be made without it.",
            static difference => difference.Kind == DifferenceKind.ParameterAdded
                && difference.Place.Contains(" path ", StringComparison.Ordinal)
                && difference.Place.Contains("{" + difference.Place[(difference.Place.LastIndexOf(' ') + 1)..] + "}", StringComparison.Ordinal)),
        new(
            "format of no scalar",
            "Formats tell apart strings and numbers (OpenAPI Format Registry). Specwright's model has none for objects, arrays, "
            + "several types or any value.",
            static difference => difference is { Kind: DifferenceKind.Format, Ours: "", OracleSchema.Types: var types }
                && !s_scalars.Contains(types)),
        new(
            "alternatives beside properties",
            "An object that also has oneOf or anyOf: Specwright has one class of all their members, those of the alternatives "
            + "optional; the oracle's view has the object's own.",
            static difference => difference is { Kind: DifferenceKind.PropertyAdded, OracleSchema.HasAlternatives: true }),
        new(
            "additionalProperties: true alone",
            "Microsoft.OpenApi does not tell it from no additionalProperties at all; Specwright takes the schema for an object.",
            static difference => difference is
            { Kind: DifferenceKind.Types, Oracle: TypeSet.Any, Ours: "object", OracleSchema.HasAlternatives: false }),
        new(
            "null alone among the alternatives",
            "Microsoft.OpenApi drops null from a list of values, so that an alternative that lists null alone is any value to it.",
            static difference => difference is
            { Kind: DifferenceKind.Types, Oracle: TypeSet.Any, Ours: "string", OracleSchema.HasAlternatives: true }),
        new(
            "required beside a reference",
            "In OpenAPI 3.1 what stands beside $ref holds as well; Microsoft.OpenApi keeps annotations only.",
            static difference => difference is
            { Kind: DifferenceKind.PropertyRequired, Oracle: "False", Ours: "True", OracleSchema.IsComposed: true }),
        new(
            "types that contradict one another",
            "No value is of all types that the parts name. Specwright takes the type of the part that says most.",
            static difference => difference is { Kind: DifferenceKind.Types, Oracle: TypeSet.None }),
        new(
            "values that are objects or arrays",
            "Specwright lists scalars only and takes the type without the list, with a diagnostic.",
            static difference => difference.Kind == DifferenceKind.Values
                && difference.OracleSchema?.Values?.Where(static value => !value.StartsWith('[') && !value.StartsWith('{')).ToList() is { } rest
                && rest.SequenceEqual(difference.OurSchema?.Values ?? [])),
        new(
            "any string or one of these",
            "anyOf of a string and of a list of strings is how documents write an enumeration that may grow; Specwright takes it for "
            + "one, which keeps other values, too.",
            static difference => difference is { Kind: DifferenceKind.Values, Oracle: "", OracleSchema: { HasAlternatives: true, Types: "string" } }),
        new(
            "alternatives made one",
            "Alternatives that are all scalars of one type become that scalar, with the format of one of them.",
            static difference => difference is { Kind: DifferenceKind.Format, Oracle: "", OracleSchema.HasAlternatives: true }),
        new(
            "values restated",
            "Where parts of an allOf list values of a member, Specwright's model has those of the most derived part, all that may "
            + "occur among them; the oracle's view has what is in all lists.",
            static difference => difference is { Kind: DifferenceKind.Values, OracleSchema: { IsComposed: true, Values: { } values } }
                && values.All(value => difference.OurSchema?.Values?.Contains(value) == true)),
    ];

    /// <summary>All rules.</summary>
    public static IReadOnlyList<Explanation> All => s_all;

    /// <summary>The rule that explains <paramref name="difference"/>; null when none does.</summary>
    public static Explanation? For(Difference difference) => s_all.FirstOrDefault(rule => rule.Applies(difference));
}

/// <summary>Why two readers may differ.</summary>
/// <param name="Name">The reason in a few words.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Applies">Whether it is the reason of a difference.</param>
internal sealed record Explanation(string Name, string Reason, Func<Difference, bool> Applies);
