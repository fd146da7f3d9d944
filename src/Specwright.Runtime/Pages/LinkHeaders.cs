using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Specwright.Runtime.Pages;

/// <summary>The header <c>Link</c> (RFC 8288, section 3).</summary>
internal static partial class LinkHeaders
{
    public static string? FindNext(IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
    {
        if (!headers.TryGetValue("Link", out IReadOnlyList<string>? values))
        {
            return null;
        }

        foreach (Match link in values.SelectMany(static value => Link().Matches(value)))
        {
            Match relation = Relation().Match(link.Groups["parameters"].Value);
            string[] relations = relation.Groups["types"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (relations.Contains("next", StringComparer.OrdinalIgnoreCase))
            {
                return link.Groups["target"].Value.Trim();
            }
        }

        return null;
    }

    // A target, then parameters whose values may be quoted and then hold commas and semicolons.
    [GeneratedRegex("""<(?<target>[^>]*)>(?<parameters>(?:\s*;\s*[^=;,\s]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^;,"]*))?)*)""", RegexOptions.None, 1000)]
    private static partial Regex Link();

    // Only the first relation parameter counts. What other parameters quote is passed over as a whole.
    [GeneratedRegex("""^(?:\s*;\s*(?!rel\s*=)[^=;,\s]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^;,"]*))?)*\s*;\s*rel\s*=\s*(?:"(?<types>[^"]*)"|(?<types>[^;,"\s]*))""", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Relation();
}
