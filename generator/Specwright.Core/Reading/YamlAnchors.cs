using System;
using System.Collections.Generic;

namespace Specwright.Reading;

/// <summary>
/// The anchors of a YAML document. An alias shares its anchor's node, which costs nothing here, but whoever walks the
/// tree meets the node as often as it stands there: the number of such meetings is bounded.
/// </summary>
internal sealed class YamlAnchors
{
    /// <summary>Aliases may stand for this many values in a document, aliases of aliases multiplied out.</summary>
    public const int MaxAliasedValues = 100_000;

    // Sorted rather than hashed: the names come from a document that may have chosen them to collide.
    private readonly SortedDictionary<string, MeasuredNode> _nodes = new(StringComparer.Ordinal);
    private long _used;

    /// <summary>Gives <paramref name="node"/> a name; YAML lets a later anchor take an earlier one's name.</summary>
    public void Set(string name, MeasuredNode node) => _nodes[name] = node;

    /// <summary>The complete node that was last called <paramref name="name"/>; null when there is none.</summary>
    public MeasuredNode? Find(string name) => _nodes.TryGetValue(name, out var node) ? node : null;

    /// <summary>Counts an alias of <paramref name="node"/>; false when the document has used up its number.</summary>
    public bool TryUse(MeasuredNode node)
    {
        _used += node.Weight;
        return _used <= MaxAliasedValues;
    }
}
