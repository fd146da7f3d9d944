using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Types;

/// <summary>
/// The alternatives of a union that can be told apart: unions within it are taken apart, and alternatives that are
/// written alike in JSON, such as two strings, are one.
/// </summary>
internal sealed class UnionMembers
{
    /// <summary>Unions may stand in one another this deep.</summary>
    public const int MaxDepth = 64;

    /// <summary>The alternatives that unions may have from unions within them, in the whole description.</summary>
    public const int MaxInherited = 100_000;

    private readonly List<UnionMember> _members;

    private UnionMembers(List<UnionMember> members, bool isAny)
    {
        _members = members;
        IsAny = isAny;
    }

    /// <summary>Whether there were too many alternatives to take them one by one.</summary>
    public bool IsCut { get; private init; }

    /// <summary>Whether an alternative is null, or may be.</summary>
    public bool HasNull { get; private init; }

    /// <summary>Whether an alternative takes any value, so that nothing is left to tell.</summary>
    public bool IsAny { get; }

    /// <summary>Whether there is more than one.</summary>
    public bool IsUnion => !IsAny && _members.Count > 1;

    public IReadOnlyList<UnionMember> Members => _members;

    public static UnionMembers Of(UnionSchema union, SchemaIndex index) => index.MembersOf(union, Find);

    /// <summary>The type of the only member.</summary>
    public TypeRef ResolveOnly(TypeCatalog types, TypeHint hint) => _members[0].Resolve(types, hint);

    private static UnionMembers Find(UnionSchema union, SchemaIndex index)
    {
        var found = new Alternatives();
        if (!Flatten(union, index, found, depth: 0))
        {
            return new UnionMembers([], isAny: true) { IsCut = true };
        }

        var alternatives = found.Schemas;
        if (alternatives.Count == 0 || alternatives.Any(schema => ValueForms.KindOf(index.Target(schema)) is null))
        {
            return new UnionMembers([], isAny: true) { HasNull = found.HasNull };
        }

        var members = new List<UnionMember>();
        var byForm = new Dictionary<(ValueKind, string?), int>();
        var targets = alternatives.Select(index.Target).ToList();
        var forms = targets
            .GroupBy(schema => ValueForms.KindOf(schema)!.Value)
            .ToDictionary(group => group.Key, group => ValueForms.FormsOf(group.Key, [.. group], index));
        for (var i = 0; i < alternatives.Count; i++)
        {
            var kind = ValueForms.KindOf(targets[i])!.Value;
            var key = index.TargetKey(alternatives[i]);

            // What a discriminator tells apart may be written alike.
            var form = (kind, found.HasDiscriminator && kind == ValueKind.Object && key is not null ? "#" + key : forms[kind](targets[i]));
            if (!byForm.TryGetValue(form, out var same))
            {
                byForm.Add(form, members.Count);
                members.Add(new UnionMember(kind, [alternatives[i]], key));
            }
            else if (kind != ValueKind.Object)
            {
                members[same] = members[same] with { Schemas = [.. members[same].Schemas, alternatives[i]] };
            }
        }

        return new UnionMembers(members, isAny: false) { HasNull = found.HasNull };
    }

    private static bool Flatten(UnionSchema union, SchemaIndex index, Alternatives found, int depth)
    {
        if (depth > MaxDepth || (depth > 0 && !index.TryInherit(union.Alternatives.Count)))
        {
            return false;
        }

        found.HasDiscriminator |= union.Discriminator is not null;
        foreach (var alternative in union.Alternatives)
        {
            found.HasNull |= index.SaysNull(alternative);
            if (index.Target(alternative) is not UnionSchema inner)
            {
                found.Schemas.Add(alternative);
            }
            else if (index.TargetKey(alternative) is not { } key || found.Unions.Add(key))
            {
                if (!Flatten(inner, index, found, depth + 1))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private sealed class Alternatives
    {
        public List<Schema> Schemas { get; } = [];

        public HashSet<string> Unions { get; } = new(StringComparer.Ordinal);

        public bool HasNull { get; set; }

        public bool HasDiscriminator { get; set; }
    }
}
