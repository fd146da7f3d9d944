using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Specwright.Modelling;

/// <summary>
/// Placeholders that are written as in RFC 6570 or as gateways write them, such as <c>{path*}</c> and <c>{proxy+}</c>, for
/// parameters that are called without the marks.
/// </summary>
internal static class PathModifiers
{
    private static readonly string[] s_marks = ["{+", "{.", "{;", "*}", "+}"];

    // Made when the first path has a mark: to build it takes longer than to read hundreds of paths, and few documents need it.
    private static readonly Lazy<Regex> s_modified = new(
        static () => new(@"\{(?<before>[+.;]?)(?<name>[^{}]*?)(?<after>[*+]?)\}", RegexOptions.CultureInvariant));

    /// <summary>The path without marks that belong to no parameter's name, and the names of those whose values are several segments.</summary>
    public static (string Path, IReadOnlyCollection<string> Spanning) Remove(string path, PathItem item)
    {
        if (!Array.Exists(s_marks, mark => path.IndexOf(mark, StringComparison.Ordinal) >= 0))
        {
            return (path, []);
        }

        var declared = new HashSet<string>(item.PathParameters(), StringComparer.Ordinal);
        var spanning = new List<string>();
        var plain = s_modified.Value.Replace(path, match =>
        {
            var name = match.Groups["name"].Value;
            if (!IsMarked(match) || !declared.Contains(name) || declared.Contains(match.Value.Trim('{', '}')))
            {
                return match.Value;
            }

            if (match.Groups["before"].Value == "+" || match.Groups["after"].Value == "+")
            {
                spanning.Add(name);
            }

            return "{" + name + "}";
        });
        return (plain, spanning);
    }

    private static bool IsMarked(Match match) => match.Groups["before"].Length + match.Groups["after"].Length > 0;
}
