using System.Collections.Generic;
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
        var names = new NameScope(s_members);
        foreach (var member in members)
        {
            var alternative = member.Resolve(types, Hint(member, hint, members));
            var known = alternatives.FindIndex(other => other.Type == alternative);
            indexes[member] = known >= 0 ? known : alternatives.Count;
            if (known < 0)
            {
                var isOnlyList = members.Count(static other => other.Kind == ValueKind.Array) == 1;
                alternatives.Add(new AlternativePlan(names.Take(NameOf(alternative, isOnlyList)), alternative, member.Kind));
            }
        }

        var objects = ObjectTests.Plan(schema, indexes, types.Index);
        return new UnionPlan
        {
            Name = type.Name,
            Doc = Docs.Of(schema, hint.Place),
            IsDeprecated = schema.IsDeprecated,
            Alternatives = alternatives.ToEquatableArray(),
            Tests = ValueTests.Plan(indexes, alternatives, objects is not null, types.Index),
            ObjectTest = objects,
        };
    }

    private static TypeHint Hint(UnionMember member, TypeHint hint, IReadOnlyList<UnionMember> members)
    {
        var title = member.Schemas[0].Title;
        var isOnly = members.Count(other => other.Kind == member.Kind) == 1;
        return hint.Alternative(isOnly || string.IsNullOrWhiteSpace(title) ? member.Kind.ToString() : title!);
    }

    private static string NameOf(TypeRef type, bool isOnlyList) => type switch
    {
        GeneratedRef generated => generated.Name,
        ListRef list => isOnlyList ? "List" : NameOf(list.Item.Type, isOnlyList) + "List",
        MapRef => "Map",
        ScalarRef { Scalar: Scalar.Raw } => "Object",
        _ => ((ScalarRef)type).Scalar.ToString(),
    };
}
