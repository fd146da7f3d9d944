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

    private static readonly Explanation[] s_all =
    [
        new(
            "ignored header",
            "OpenAPI 3.0.3, Parameter Object: a header parameter named Accept, Content-Type or Authorization shall be ignored; "
            + "Microsoft.OpenApi keeps it.",
            static difference => difference.Kind == DifferenceKind.ParameterMissing
                && s_ignoredHeaders.Any(name => difference.Place.EndsWith("header " + name, StringComparison.OrdinalIgnoreCase))),
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
