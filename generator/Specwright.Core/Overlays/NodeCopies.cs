using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Reading;

namespace Specwright.Overlays;

/// <summary>Makes nodes of other nodes.</summary>
internal static class NodeCopies
{
    /// <summary>An object of members of which no two have the same name.</summary>
    public static ObjectNode Object(TextSpan span, ObjectMember[] members)
    {
        var list = MemberList.Of(members);
        return MemberIndex.IsFor(list) ? new ObjectNode(span, new MemberIndex(list)) : new ObjectNode(span, list);
    }

    /// <summary>
    /// The same values with their spans moved by <paramref name="offset"/>, and how much that is. A node that stands in
    /// several places, by YAML's aliases, still does.
    /// </summary>
    public static MeasuredNode Shift(DocumentNode node, int offset, Dictionary<DocumentNode, MeasuredNode> known)
    {
        if (known.TryGetValue(node, out var shifted))
        {
            return shifted;
        }

        var measure = default(NodeMeasure);
        DocumentNode copy = node switch
        {
            ObjectNode value => Object(Move(value.Span), [.. value.Members.Select(member => new ObjectMember(member.Name, Move(member.NameSpan), Child(member.Value)))]),
            ArrayNode array => new ArrayNode(Move(array.Span), [.. array.Items.Select(Child)]),
            ScalarNode scalar => scalar.Shift(offset),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };
        shifted = measure.Of(copy);
        known.Add(node, shifted);
        return shifted;

        DocumentNode Child(DocumentNode child)
        {
            var copied = Shift(child, offset, known);
            measure.Add(copied);
            return copied.Node;
        }

        TextSpan Move(TextSpan span) => new(span.Start + offset, span.Length);
    }
}
