using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Modelling;
using Specwright.Overlays.JsonPath;
using Specwright.Reading;

namespace Specwright.Overlays;

/// <summary>Merges the value of an update with what it updates (Overlay 1.0.0, Action Object).</summary>
internal sealed class OverlayMerger(ModelContext context, SourceMap sources, Effort effort)
{
    /// <summary>The target with the update: an object with more members, an array with one more element.</summary>
    public DocumentNode Update(DocumentNode target, DocumentNode update)
    {
        switch (target)
        {
            case ObjectNode when update is ObjectNode:
                return Merge(target, update);
            case ArrayNode array:
                // An element; a list of elements where a list stands, for none of OpenAPI's lists holds lists.
                return update is ArrayNode ? Merge(array, update) : Append(array, [update]);
            default:
                Report(target, update);
                return target;
        }
    }

    private DocumentNode Merge(DocumentNode target, DocumentNode update)
    {
        switch (target, update)
        {
            case (ObjectNode left, ObjectNode right):
                return Merge(left, right);
            case (ArrayNode left, ArrayNode right):
                return Append(left, right.Items);
            case (ScalarNode { Kind: ScalarKind.Null }, _) or (ScalarNode, ScalarNode):
                return update;
            case (_, ScalarNode { Kind: ScalarKind.Null }):
                // An empty value in YAML: an update that mirrors the document and has nothing to say here.
                return target;
            default:
                Report(target, update);
                return target;
        }
    }

    private ObjectNode Merge(ObjectNode target, ObjectNode update)
    {
        effort.Spend(target.Members.Count + update.Members.Count);
        var kept = target.Members.Select(member => update.Find(member.Name) is { } change
            ? new ObjectMember(member.Name, member.NameSpan, Merge(member.Value, change.Value))
            : member);
        return NodeCopies.Object(target.Span, [.. kept, .. update.Members.Where(member => target.Find(member.Name) is null)]);
    }

    private ArrayNode Append(ArrayNode target, IReadOnlyList<DocumentNode> items)
    {
        effort.Spend(target.Items.Count + items.Count);
        return new ArrayNode(target.Span, [.. target.Items, .. items]);
    }

    private void Report(DocumentNode target, DocumentNode update)
    {
        var span = update is ScalarNode ? update.Span : new TextSpan(update.Span.Start, update.Span.Length > 0 ? 1 : 0);
        context.Report(OverlayRules.IncompatibleUpdate, sources.Locate(span), Kind(update), Kind(target));
    }

    private static string Kind(DocumentNode node) => node switch
    {
        ObjectNode => "an object",
        ArrayNode => "a list",
        _ => "a plain value",
    };
}
