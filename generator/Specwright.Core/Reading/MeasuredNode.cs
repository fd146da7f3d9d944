using System;

namespace Specwright.Reading;

/// <summary>A node of a YAML document and what it would be with every alias in it written out.</summary>
/// <param name="Node">The node.</param>
/// <param name="Weight">The number of nodes.</param>
/// <param name="Height">The number of levels below the node.</param>
internal readonly record struct MeasuredNode(DocumentNode Node, long Weight, int Height);

/// <summary>Sums the measures of a collection's children.</summary>
internal struct NodeMeasure
{
    private long _weight;
    private int _height;

    public void Add(MeasuredNode child)
    {
        _weight += child.Weight;
        _height = Math.Max(_height, child.Height + 1);
    }

    public readonly MeasuredNode Of(DocumentNode collection) => new(collection, _weight + 1, _height);
}
