using System;
using System.Linq;
using Specwright.Reading;

namespace Specwright.Overlays.JsonPath;

/// <summary>Compares JSON values (RFC 9535, section 2.3.5.2.2).</summary>
internal static class FilterComparison
{
    public static bool AreEqual(FilterValue left, FilterValue right, Effort effort) => left switch
    {
        { IsNothing: true } => right.IsNothing,
        { Node: { } node } => right.Node is { } other && AreEqual(node, other, effort),
        { Kind: ScalarKind.Number } => right.Kind == ScalarKind.Number && left.Number.Equals(right.Number),
        _ => left.Kind == right.Kind && string.Equals(left.Text, right.Text, StringComparison.Ordinal),
    };

    /// <summary>Whether both are numbers or both texts, and the left one comes first.</summary>
    public static bool IsLess(FilterValue left, FilterValue right) => (left, right) switch
    {
        ({ Kind: ScalarKind.Number }, { Kind: ScalarKind.Number }) => left.Number < right.Number,
        ({ Kind: ScalarKind.String, Text: { } first }, { Kind: ScalarKind.String, Text: { } second }) => CodePoints.Compare(first, second) < 0,
        _ => false,
    };

    private static bool AreEqual(DocumentNode left, DocumentNode right, Effort effort)
    {
        if (!effort.Spend() || ReferenceEquals(left, right))
        {
            return true;
        }

        return (left, right) switch
        {
            (ObjectNode first, ObjectNode second) => first.Members.Count == second.Members.Count
                && first.Members.All(member => second[member.Name] is { } other && AreEqual(member.Value, other, effort)),
            (ArrayNode first, ArrayNode second) => first.Items.Count == second.Items.Count
                && first.Items.Zip(second.Items, (item, other) => AreEqual(item, other, effort)).All(static isEqual => isEqual),
            (ScalarNode, ScalarNode) => AreEqual(FilterValue.Of(left), FilterValue.Of(right), effort),
            _ => false,
        };
    }
}
