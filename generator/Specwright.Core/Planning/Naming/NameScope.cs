using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Specwright.Planning.Naming;

/// <summary>
/// The names of one scope, each given once. Who comes first keeps the plain name, so that what a document adds at the
/// end renames nothing before it. Names that differ only in case count as equal.
/// </summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _reserved;

    public NameScope(IEnumerable<string> reserved)
    {
        _taken.UnionWith(reserved);
        _reserved = new HashSet<string>(_taken, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Takes a name, with <paramref name="suffix"/> where the plain one belongs to the scope itself.</summary>
    public string TakeOrSuffix(string name, string suffix) =>
        Take(_reserved.Contains(name) ? CSharpIdentifier.Shorten(name + suffix) : name);

    /// <summary>Takes the first candidate that is free, or else the last with a number.</summary>
    public string Take(params string[] candidates) => Take(candidates, static name => [name]);

    /// <summary>As <see cref="Take(string[])"/>, for names that stand for several, all of which must be free.</summary>
    public string Take(IReadOnlyList<string> candidates, Func<string, IReadOnlyList<string>> expand)
    {
        var name = candidates.Concat(Numbered(candidates[candidates.Count - 1]))
            .First(candidate => !expand(candidate).Any(_taken.Contains));
        _taken.UnionWith(expand(name));
        return name;
    }

    private static IEnumerable<string> Numbered(string name)
    {
        var stem = char.IsDigit(name[name.Length - 1]) ? name + "_" : name;
        for (var number = 2; ; number++)
        {
            yield return stem + number.ToString(CultureInfo.InvariantCulture);
        }
    }
}
