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
    private readonly List<UnionMember> _members;

    private UnionMembers(List<UnionMember> members, bool isAny)
    {
        _members = members;
        IsAny = isAny;
    }

    /// <summary>Whether an alternative takes any value, so that nothing is left to tell.</summary>
    public bool IsAny { get; }

    /// <summary>Whether there is more than one.</summary>
    public bool IsUnion => !IsAny && _members.Count > 1;

    public IReadOnlyList<UnionMember> Members => _members;

    public static UnionMembers Of(UnionSchema union, SchemaIndex index)
    {
        var alternatives = new List<Schema>();
        Flatten(union, index, alternatives, new HashSet<string>(StringComparer.Ordinal));
        if (alternatives.Count == 0 || alternatives.Any(schema => KindOf(index.Target(schema)) is null))
        {
            return new UnionMembers([], isAny: true);
        }

        var members = new List<UnionMember>();
        foreach (var schema in alternatives)
        {
            var member = new UnionMember(KindOf(index.Target(schema))!.Value, [schema], index.TargetKey(schema));
            var same = members.FindIndex(other => IsSame(other, member));
            if (same < 0)
            {
                members.Add(member);
            }
            else if (member.Kind != ValueKind.Object)
            {
                members[same] = members[same] with { Schemas = [.. members[same].Schemas, schema] };
            }
        }

        return new UnionMembers(members, isAny: false);
    }

    /// <summary>The type of the only member.</summary>
    public TypeRef ResolveOnly(TypeCatalog types, TypeHint hint) => _members[0].Resolve(types, hint);

    private static void Flatten(UnionSchema union, SchemaIndex index, List<Schema> found, HashSet<string> visited)
    {
        foreach (var alternative in union.Alternatives)
        {
            if (index.Target(alternative) is not UnionSchema inner)
            {
                found.Add(alternative);
            }
            else if (index.TargetKey(alternative) is not { } key || visited.Add(key))
            {
                Flatten(inner, index, found, visited);
            }
        }
    }

    private static bool IsSame(UnionMember left, UnionMember right) => left.Kind == right.Kind
        && (left.Kind != ValueKind.Object || SchemaShape.Of(left.Schemas[0]) == SchemaShape.Of(right.Schemas[0]));

    private static ValueKind? KindOf(Schema schema) => schema switch
    {
        ScalarSchema { Type: var type } => KindOf(type),
        EnumSchema { Type: var type } => KindOf(type),
        ArraySchema or TupleSchema => ValueKind.Array,
        ObjectSchema { Properties.IsEmpty: true, Additional: AdditionalProperties.Unspecified } => null,
        ObjectSchema => ValueKind.Object,
        _ => null,
    };

    private static ValueKind KindOf(ScalarType type) => type switch
    {
        ScalarType.Boolean => ValueKind.Boolean,
        ScalarType.String => ValueKind.String,
        _ => ValueKind.Number,
    };
}
