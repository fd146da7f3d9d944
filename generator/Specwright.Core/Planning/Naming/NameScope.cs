using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Specwright.Planning.Naming;

/// <summary>The names of one scope, each given once. Names that differ only in case count as equal.</summary>
/// <remarks>
/// What a document's items are called is settled for all of them at once, whatever their order: see <see cref="Assign"/>.
/// <see cref="Take(string)"/> is for names that nobody outside the generated code sees.
/// </remarks>
internal sealed class NameScope
{
    private readonly ReservedNames? _reserved;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, int>? _numbers;

    /// <param name="taken">Names that are taken.</param>
    public NameScope(params IEnumerable<string> taken) => _taken.UnionWith(taken);

    /// <param name="reserved">Names that are taken in each scope of a kind, which share them.</param>
    /// <param name="taken">Names that are taken in this one.</param>
    public NameScope(ReservedNames reserved, params IEnumerable<string> taken)
        : this(taken) => _reserved = reserved;

    /// <summary>A scope of its own in which the same names are taken.</summary>
    public NameScope Copy() => _reserved is null ? new(_taken) : new(_reserved, _taken);

    /// <summary>
    /// Gives every claim a name. Of those that want the same plain name, one gets it: the one that is spelled most like it,
    /// then the shortest, then the first in ordinal order. The others get names from what they themselves are.
    /// </summary>
    /// <remarks>
    /// A name changes only when something is added that goes before its owner and wants that very name. An item that wants
    /// a name of its own keeps it whatever is added elsewhere, and one that is spelled exactly as its name keeps it always.
    /// </remarks>
    /// <param name="claims">The claims, each of another item.</param>
    /// <param name="suffix">What a plain name gets that belongs to the scope itself.</param>
    /// <returns>The names, in the order of the claims.</returns>
    public IReadOnlyList<string> Assign(IReadOnlyList<NameClaim> claims, string suffix)
    {
        var names = new string[claims.Count];
        for (var at = 0; at < names.Length; at++)
        {
            names[at] = Plain(claims[at], suffix);
        }

        if (!TryTake(claims, names))
        {
            Settle(claims, names);
            for (var at = 0; at < names.Length; at++)
            {
                _taken.UnionWith(claims[at].Expand(names[at]));
            }
        }

        return names;
    }

    /// <summary>Takes the first candidate that is free, or else the last with a number.</summary>
    public string Take(params string[] candidates) =>
        Take(Array.Find(candidates, candidate => !IsTaken(candidate)) ?? candidates[candidates.Length - 1]);

    /// <summary>Takes the candidate if it is free, or else with a number.</summary>
    public string Take(string candidate)
    {
        var name = IsTaken(candidate) ? Numbered(candidate, numbered => !IsTaken(numbered)) : candidate;
        _taken.Add(name);
        return name;
    }

    private static int Compare(IReadOnlyList<NameClaim> claims, int left, int right)
    {
        var (first, second) = (claims[left], claims[right]);
        var order = first.Precedence.CompareTo(second.Precedence);
        order = order != 0 ? order : first.Identity.Length.CompareTo(second.Identity.Length);
        order = order != 0 ? order : string.CompareOrdinal(first.Identity, second.Identity);
        return order != 0 ? order : left.CompareTo(right);
    }

    // Takes names, each of which is free by itself, when no two are the same: all of them or none.
    private bool TryTake(IReadOnlyList<NameClaim> claims, string[] names)
    {
        for (var at = 0; at < names.Length; at++)
        {
            if (!TryTake(claims[at], names[at]))
            {
                for (; at >= 0; at--)
                {
                    _taken.ExceptWith(claims[at].Expand(names[at]));
                }

                return false;
            }
        }

        return true;
    }

    private bool TryTake(NameClaim claim, string name)
    {
        if (claim.Expansion is null)
        {
            return _taken.Add(name);
        }

        var isDistinct = true;
        foreach (var part in claim.Expand(name))
        {
            isDistinct &= _taken.Add(part);
        }

        return isDistinct;
    }

    private void Settle(IReadOnlyList<NameClaim> claims, string[] names)
    {
        var order = Enumerable.Range(0, claims.Count).ToArray();
        Array.Sort(order, (left, right) => Compare(claims, left, right));

        var wanted = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var at in order)
        {
            foreach (var name in claims[at].Expand(names[at]).Where(name => !wanted.ContainsKey(name)))
            {
                wanted.Add(name, at);
            }
        }

        var claimed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var at in order.Where(at => !claims[at].Expand(names[at]).All(name => wanted[name] == at)))
        {
            names[at] = Other(claims[at], wanted, claimed);
        }
    }

    private string Plain(NameClaim claim, string suffix) => IsFree(claim, claim.Plain) ? claim.Plain : PlainWith(claim, suffix);

    private string PlainWith(NameClaim claim, string suffix)
    {
        var plain = claim.Plain;
        var candidates = new[] { CSharpIdentifier.Shorten(plain + suffix) }.Concat(claim.Others);
        return candidates.FirstOrDefault(candidate => IsFree(claim, candidate)) ?? Numbered(plain, candidate => IsFree(claim, candidate));
    }

    // The candidates of those before are left to them, taken or not: whether they are must not matter.
    private string Other(NameClaim claim, Dictionary<string, int> wanted, HashSet<string> claimed)
    {
        var candidates = claim.Others.ToList();
        var name = candidates.Find(IsOpen) ?? Numbered(candidates[candidates.Count - 1], IsOpen);
        claimed.UnionWith(candidates.SelectMany(claim.Expand));
        claimed.UnionWith(claim.Expand(name));
        return name;

        bool IsOpen(string candidate) => claim.Expand(candidate)
            .All(part => !IsTaken(part) && !wanted.ContainsKey(part) && !claimed.Contains(part));
    }

    private bool IsFree(NameClaim claim, string name) =>
        claim.Expansion is null ? !IsTaken(name) : !claim.Expand(name).Any(IsTaken);

    private bool IsTaken(string name) => _taken.Contains(name) || _reserved?.Contains(name) == true;

    // Numbers go on from the last that was given: many equal names take no longer than as many others.
    private string Numbered(string name, Func<string, bool> isFree)
    {
        var stem = char.IsDigit(name[name.Length - 1]) ? name + "_" : name;
        _numbers ??= new(StringComparer.OrdinalIgnoreCase);
        for (var number = _numbers.TryGetValue(stem, out var last) ? last + 1 : 2; ; number++)
        {
            var numbered = stem + number.ToString(CultureInfo.InvariantCulture);
            if (isFree(numbered))
            {
                _numbers[stem] = number;
                return numbered;
            }
        }
    }
}
