using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Oracle;

/// <summary>Types of JSON Schema, null aside; an empty value means that there is no limit.</summary>
internal static class TypeSet
{
    public const string Any = "any";

    public const string None = "none";

    /// <summary>What a view says of the types; null for any.</summary>
    public static string ToText(ISet<string>? types) => types switch
    {
        null => Any,
        { Count: 0 } => None,
        _ => string.Join("|", types
            .Where(type => type != "integer" || !types.Contains("number"))
            .OrderBy(static type => type, StringComparer.Ordinal)),
    };

    /// <summary>The types that both allow.</summary>
    public static HashSet<string>? Intersect(HashSet<string>? left, HashSet<string>? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        var both = left.Intersect(right).ToHashSet();
        if ((left.Contains("number") && right.Contains("integer")) || (left.Contains("integer") && right.Contains("number")))
        {
            both.Add("integer");
        }

        return both;
    }

    /// <summary>The types that any allows.</summary>
    public static HashSet<string>? Union(IEnumerable<HashSet<string>?> alternatives)
    {
        var all = new HashSet<string>();
        foreach (var types in alternatives)
        {
            if (types is null)
            {
                return null;
            }

            all.UnionWith(types);
        }

        return all;
    }
}
