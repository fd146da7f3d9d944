using System.Globalization;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Types;

/// <summary>Plans classes for arrays whose items differ by position.</summary>
internal static class TuplePlanner
{
    public static TuplePlan Plan(TupleSchema schema, GeneratedRef type, TypeHint hint, TypeCatalog types)
    {
        var names = new MemberNames(type.Name, [], [.. schema.Items.Select(static (item, index) => NameClaim.Of(Subject(item, index), Number(index)))]);
        return new TuplePlan
        {
            Name = type.Name,
            Doc = Docs.Of(schema, hint.Place),
            IsDeprecated = schema.IsDeprecated,
            Rest = schema.Rest is { } rest ? types.Use(rest, hint.Item()) : new TypeUse(new ScalarRef(Scalar.Raw)),
            Items = schema.Items.Select((item, index) => PlanItem(item, index, type.Name, names, types)).ToEquatableArray(),
        };
    }

    private static TupleItemPlan PlanItem(Schema item, int index, string owner, MemberNames names, TypeCatalog types)
    {
        var number = Number(index);
        var pascal = CSharpIdentifier.Pascal(Subject(item, index));
        var (name, local) = names.Take(index);
        return new TupleItemPlan
        {
            Name = name,
            Local = local,
            Type = types.Resolve(item, TypeHint.Member(owner, pascal, pascal)),
            Doc = Docs.Of(item, $"The item at position {number}."),
        };
    }

    private static string Subject(Schema item, int index) =>
        string.IsNullOrWhiteSpace(item.Title) ? "Item" + Number(index) : item.Title!;

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
