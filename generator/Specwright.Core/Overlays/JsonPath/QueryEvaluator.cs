using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Reading;

namespace Specwright.Overlays.JsonPath;

/// <summary>Finds the nodes that a query selects (RFC 9535, section 2).</summary>
internal sealed class QueryEvaluator
{
    // So many are kept at once, and no query that is meant seriously selects more.
    private const int MaxNodes = 250_000;

    private readonly Location _root;
    private readonly Effort _effort;
    private readonly FilterEvaluator _filters;

    public QueryEvaluator(DocumentNode root, Effort effort)
    {
        _root = Location.Root(root);
        _effort = effort;
        _filters = new FilterEvaluator(this, effort);
    }

    /// <summary>The nodes, in order; fewer when the effort is exhausted.</summary>
    public IReadOnlyList<Location> Select(JsonPathQuery query, Location? current = null)
    {
        var nodes = new List<Location> { query.IsRelative ? current ?? _root : _root };
        foreach (var segment in query.Segments)
        {
            var next = new List<Location>();
            foreach (var node in nodes)
            {
                Apply(segment, node, next);
            }

            nodes = next;
        }

        return nodes;
    }

    private void Apply(Segment segment, Location node, List<Location> result)
    {
        if (!_effort.Spend(result.Count > MaxNodes ? long.MaxValue : 1))
        {
            return;
        }

        foreach (var selector in segment.Selectors)
        {
            Apply(selector, node, result);
        }

        if (segment.IsDescendant)
        {
            foreach (var child in Children(node))
            {
                Apply(segment, child, result);
            }
        }
    }

    private void Apply(Selector selector, Location node, List<Location> result)
    {
        switch (selector)
        {
            case NameSelector { Name: var name }:
                if (node.Node is ObjectNode value && value[name] is { } member)
                {
                    result.Add(new Location(node, name, 0, member));
                }

                break;
            case WildcardSelector:
                result.AddRange(Children(node));
                break;
            case IndexSelector { Index: var index }:
                if (node.Node is ArrayNode array && (index < 0 ? index + array.Items.Count : index) is var at && at >= 0 && at < array.Items.Count)
                {
                    result.Add(new Location(node, null, (int)at, array.Items[(int)at]));
                }

                break;
            case SliceSelector slice:
                result.AddRange(Slice(slice, node));
                break;
            case FilterSelector { Expression: var expression }:
                result.AddRange(Children(node).Where(child => _filters.IsTrue(expression, child)));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(selector));
        }
    }

    private IEnumerable<Location> Children(Location parent)
    {
        switch (parent.Node)
        {
            case ObjectNode value:
                foreach (var member in value.Members)
                {
                    if (!_effort.Spend())
                    {
                        yield break;
                    }

                    yield return new Location(parent, member.Name, 0, member.Value);
                }

                break;
            case ArrayNode array:
                for (var i = 0; i < array.Items.Count && _effort.Spend(); i++)
                {
                    yield return new Location(parent, null, i, array.Items[i]);
                }

                break;
        }
    }

    // RFC 9535, section 2.3.4.2.2, word for word.
    private IEnumerable<Location> Slice(SliceSelector slice, Location parent)
    {
        if (parent.Node is not ArrayNode array || slice.Step == 0)
        {
            yield break;
        }

        var length = (long)array.Items.Count;
        var isForward = slice.Step > 0;
        var start = Normalize(slice.Start ?? (isForward ? 0 : length - 1));
        var end = Normalize(slice.End ?? (isForward ? length : -length - 1));
        var lower = isForward ? Bound(start, 0, length) : Bound(end, -1, length - 1);
        var upper = isForward ? Bound(end, 0, length) : Bound(start, -1, length - 1);
        for (var i = isForward ? lower : upper; (isForward ? i < upper : lower < i) && _effort.Spend(); i += slice.Step)
        {
            yield return new Location(parent, null, (int)i, array.Items[(int)i]);
        }

        long Normalize(long index) => index >= 0 ? index : length + index;

        static long Bound(long value, long minimum, long maximum) => Math.Min(Math.Max(value, minimum), maximum);
    }
}
