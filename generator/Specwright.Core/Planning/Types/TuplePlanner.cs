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
        var names = new MemberNames(type.Name, []);
        var items = schema.Items.Select((item, index) => PlanItem(item, index, type.Name, names, types)).ToList();
        return new TuplePlan
        {
            Name = type.Name,
            Doc = Docs.Of(schema, hint.Place),
            IsDeprecated = schema.IsDeprecated,
            Rest = schema.Rest is { } rest ? types.Use(rest, hint.Item()) : new TypeUse(new ScalarRef(Scalar.Raw)),
            Items = items.Select(item => item with { IsTypeHidden = names.Hides(item.Type) }).ToEquatableArray(),
        };
    }

    private static TupleItemPlan PlanItem(Schema item, int index, string owner, MemberNames names, TypeCatalog types)
    {
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        var pascal = string.IsNullOrWhiteSpace(item.Title) ? "Item" + number : CSharpIdentifier.Pascal(item.Title!);
        var (name, local) = names.Take(pascal);
        var type = types.Resolve(item, TypeHint.Member(owner, pascal, pascal));
        names.Add(name, type);
        return new TupleItemPlan
        {
            Name = name,
            Local = local,
            Type = type,
            Doc = Docs.Of(null, Markdown.IsSaying(item.Description) ? item.Description : item.Title, $"The item at position {number}."),
        };
    }
}
