using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Types;

/// <summary>Finds what tells alternatives of one JSON kind apart that are no objects.</summary>
internal static class ValueTests
{
    // What fits fewer texts is tried first. A date is a date and time as well, and most texts are URIs.
    private static readonly Scalar[] s_order =
    [
        Scalar.Int32, Scalar.Int64, Scalar.Guid, Scalar.Date, Scalar.DateTime, Scalar.Time, Scalar.Duration, Scalar.Bytes, Scalar.Uri,
    ];

    public static EquatableArray<ValueTestPlan> Plan(
        IReadOnlyDictionary<UnionMember, int> indexes, IReadOnlyList<AlternativePlan> alternatives, bool areObjectsTold, SchemaIndex index)
    {
        var tables = new NameScope([]);
        return indexes
            .OrderBy(pair => pair.Value)
            .GroupBy(pair => pair.Key.Kind)
            .Where(group => group.Key != ValueKind.Object || !areObjectsTold)
            .SelectMany(group => PlanKind(group.Key, [.. group], alternatives, index, tables))
            .ToEquatableArray();
    }

    private static IEnumerable<ValueTestPlan> PlanKind(
        ValueKind kind, List<KeyValuePair<UnionMember, int>> members, IReadOnlyList<AlternativePlan> alternatives, SchemaIndex index, NameScope tables)
    {
        var tests = new List<(int Order, ValueTestPlan Test)>();
        foreach (var (member, alternative) in members.Select(pair => (pair.Key, pair.Value)))
        {
            switch (alternatives[alternative].Type)
            {
                case GeneratedRef { Kind: GeneratedKind.StringEnum } when members.Count > 1:
                    tests.Add((-1, new ListedTestPlan(kind, alternative, tables.Take("s_listed"), Listed(member, index))));
                    break;
                case { } type when ToScalar(type) is { } scalar:
                    tests.Add((System.Array.IndexOf(s_order, scalar), new ScalarTestPlan(kind, alternative, scalar)));
                    break;
                case ListRef when members.Count > 1 && ValueForms.ItemsOf(index.Target(member.Schemas[0]), index) is { } items:
                    tests.Add((0, new ItemsTestPlan(kind, alternative, items)));
                    break;
                default:
                    tests.Add((s_order.Length, new KindTestPlan(kind, alternative)));
                    break;
            }
        }

        // An enumeration takes what it does not list, where no other does.
        var listed = tests.Select(pair => pair.Test).OfType<ListedTestPlan>().ToList();
        if (listed.Count == 1)
        {
            tests.Add((s_order.Length, new KindTestPlan(kind, listed[0].Alternative)));
        }

        return tests.OrderBy(pair => pair.Order).Select(pair => pair.Test);
    }

    private static EquatableArray<string> Listed(UnionMember member, SchemaIndex index) => member.Schemas
        .Select(index.Target)
        .OfType<EnumSchema>()
        .SelectMany(schema => schema.Values)
        .Select(value => value.Text)
        .Distinct()
        .ToEquatableArray();

    private static Scalar? ToScalar(TypeRef type) => type switch
    {
        ScalarRef { Scalar: var scalar } when System.Array.IndexOf(s_order, scalar) >= 0 => scalar,
        GeneratedRef { Kind: GeneratedKind.Int32Enum } => Scalar.Int32,
        GeneratedRef { Kind: GeneratedKind.Int64Enum } => Scalar.Int64,
        _ => null,
    };
}
