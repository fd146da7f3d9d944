using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Planning.Naming;

namespace Specwright.Planning.Types;

/// <summary>
/// Chooses, among the places where a type stands, the one that it is named from: that with the shortest name, of several
/// the first in ordinal order. A type within another unnamed one is named from it, so the shortest names are settled first.
/// </summary>
internal static class TypePlaces
{
    /// <param name="places">The places of each type.</param>
    /// <param name="owners">The types that places may have for owners, by the names that places know them by.</param>
    /// <returns>For each type the place, and the owner when that is one of the types.</returns>
    public static Dictionary<string, (TypeHint Place, string? Owner)> Best(
        IReadOnlyDictionary<string, List<TypeHint>> places, IReadOnlyDictionary<string, string> owners)
    {
        var best = new Dictionary<string, (TypeHint Place, string? Owner)>(StringComparer.Ordinal);
        var within = places.SelectMany(static pair => pair.Value, static (pair, place) => (pair.Key, Place: place))
            .ToLookup(pair => pair.Place.Owner is { } owner && owners.TryGetValue(owner, out var key) ? key : "");
        var next = new SortedSet<Candidate>(within[""].Select(static pair => new Candidate(pair.Key, pair.Place, null)));
        while (next.Count > 0)
        {
            var candidate = next.Min;
            next.Remove(candidate);
            if (!best.ContainsKey(candidate.Key))
            {
                best.Add(candidate.Key, (candidate.Place, candidate.Owner));
                next.UnionWith(within[candidate.Key].Select(
                    pair => new Candidate(pair.Key, pair.Place.Under(candidate.Place.Name), candidate.Key)));
            }
        }

        return best;
    }

    private sealed record Candidate(string Key, TypeHint Place, string? Owner) : IComparable<Candidate>
    {
        // A place puts its name together anew for everyone who asks.
        private readonly string _name = Place.Name;

        public int CompareTo(Candidate other)
        {
            var order = _name.Length.CompareTo(other._name.Length);
            order = order != 0 ? order : string.CompareOrdinal(_name, other._name);
            order = order != 0 ? order : string.CompareOrdinal(Place.Place, other.Place.Place);
            return order != 0 ? order : string.CompareOrdinal(Key, other.Key);
        }
    }
}
