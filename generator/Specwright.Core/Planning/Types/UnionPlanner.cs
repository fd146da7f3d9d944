using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Types;

/// <summary>Plans classes for values of several types.</summary>
internal static class UnionPlanner
{
    private static readonly string[] s_members = ["Value", "Read", "Write"];

    public static UnionPlan Plan(UnionSchema schema, GeneratedRef type, TypeHint hint, TypeCatalog types)
    {
        var members = UnionMembers.Of(schema, types.Index).Members;
        var alternatives = new List<AlternativePlan>();
        var indexes = new Dictionary<UnionMember, int>();
        var known = new Dictionary<TypeRef, int>();
        var untitled = new int[Enum.GetValues(typeof(ValueKind)).Length];
        foreach (var member in members)
        {
            var alternative = member.Resolve(types, Hint(member, hint, untitled));
            if (!known.TryGetValue(alternative, out var index))
            {
                index = alternatives.Count;
                known.Add(alternative, index);
                alternatives.Add(new AlternativePlan("", alternative, member.Kind));
            }

            indexes[member] = index;
        }

        var isOnlyList = members.Count(static other => other.Kind == ValueKind.Array) == 1;
        var names = new NameScope(s_members).Assign([.. alternatives.Select(alternative => Claim(alternative.Type, isOnlyList))], "Value");
        var named = alternatives.Select((alternative, at) => alternative with { Name = names[at] }).ToList();
        var objects = ObjectTests.Plan(schema, indexes, types.Index);
        return new UnionPlan
        {
            Name = type.Name,
            Doc = Docs.Of(schema, hint.Place),
            IsDeprecated = schema.IsDeprecated,
            Alternatives = named.ToEquatableArray(),
            Tests = ValueTests.Plan(indexes, named, objects is not null, types.Index),
            ObjectTest = objects,
        };
    }

    // A title is an alternative's own; without one it is told by its kind, and by how many of these stand before it.
    private static TypeHint Hint(UnionMember member, TypeHint hint, int[] untitled)
    {
        var title = member.Schemas[0].Title;
        if (!string.IsNullOrWhiteSpace(title))
        {
            return hint.Alternative(title!);
        }

        var number = ++untitled[(int)member.Kind];
        return hint.Alternative(member.Kind + (number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture)));
    }

    private static NameClaim Claim(TypeRef type, bool isOnlyList) => NameOf(type, isOnlyList) is var name && type is GeneratedRef
        ? new NameClaim(name, [name])
        : new NameClaim(name, [name, name + "Value"], 1);

    private static string NameOf(TypeRef type, bool isOnlyList) => type switch
    {
        GeneratedRef generated => generated.Name,
        ListRef list => isOnlyList ? "List" : NameOf(list.Item.Type, isOnlyList) + "List",
        MapRef => "Map",
        ScalarRef { Scalar: Scalar.Raw } => "Object",
        _ => ((ScalarRef)type).Scalar.ToString(),
    };
}
