using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Planning.Naming;

namespace Specwright.Planning.Types;

/// <summary>
/// The names of types for unnamed schemas. Equal schemas are one type, which is named from one of the places where it
/// stands: the one with the shortest name, of several the first in ordinal order. So all places have to be known before
/// any of the types is named: a first round of planning finds them, with names for the time being.
/// </summary>
internal sealed class UnnamedTypes
{
    private readonly Dictionary<string, List<TypeHint>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keysByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeHint> _named = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, TypeHint>? _settled;
    private readonly NameScope _names;
    private readonly NameScope _meanwhile;
    private int _others;

    /// <param name="names">The names of all other types.</param>
    /// <param name="settled">What <see cref="Settle"/> returned in the first round; nothing in that round itself.</param>
    public UnnamedTypes(NameScope names, IReadOnlyDictionary<string, TypeHint>? settled) =>
        (_names, _meanwhile, _settled) = (names, names.Copy(), settled);

    /// <summary>Notes a place where a type stands.</summary>
    public void Add(string key, TypeHint place)
    {
        if (_settled is not null)
        {
            return;
        }

        if (!_places.TryGetValue(key, out var places))
        {
            _places.Add(key, places = []);
        }

        places.Add(place);
    }

    /// <summary>The name of a type that is not for a schema, and of which there is only one.</summary>
    public string Take(string name)
    {
        // No key of a schema's type begins so, see TypeCatalog.
        var key = $"\n{name} {_others++}";
        var place = new TypeHint(name, name, "");
        Add(key, place);
        return Name(key, place).Name;
    }

    /// <summary>The place that the type at <paramref name="place"/>, which is met for the first time, is named from.</summary>
    public TypeHint Name(string key, TypeHint place)
    {
        if (_settled is not null)
        {
            return _settled[key];
        }

        var hint = place.Called(_meanwhile.Take(place.Name));
        _keysByName.Add(hint.Name, key);
        _named.Add(key, hint);
        return hint;
    }

    /// <summary>The places that the types are named from, each with the name; null when they are those of this round.</summary>
    public IReadOnlyDictionary<string, TypeHint>? Settle()
    {
        var best = TypePlaces.Best(_places, _keysByName);
        var keys = best.Keys.ToList();
        var assigned = _names.Assign([.. keys.Select(key => Claim(best[key].Place))], "Type");
        var types = Enumerable.Range(0, keys.Count).ToDictionary(at => keys[at], at => assigned[at], StringComparer.Ordinal);
        var settled = keys.ToDictionary(static key => key, Settled, StringComparer.Ordinal);
        return settled.All(pair => _named[pair.Key] == pair.Value) ? null : settled;

        // An owner that had to give way to another type is not the type that its own name means.
        TypeHint Settled(string key)
        {
            var (place, owner) = best[key];
            return (owner is null ? place : place.Under(types[owner])).Called(types[key]);
        }
    }

    private static NameClaim Claim(TypeHint hint) => new(
        hint.Detail + " " + hint.Place,
        hint.Detail is { } detail ? [hint.Name, CSharpIdentifier.Shorten(hint.Name + CSharpIdentifier.Pascal(detail))] : [hint.Name]);
}
