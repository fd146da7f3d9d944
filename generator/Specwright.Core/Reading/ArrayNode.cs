using System.Collections.Generic;

namespace Specwright.Reading;

/// <summary>A JSON array or a YAML sequence.</summary>
public sealed class ArrayNode : DocumentNode
{
    private readonly DocumentNode[] _items;

    internal ArrayNode(TextSpan span, DocumentNode[] items)
        : base(span) => _items = items;

    /// <summary>The elements in the document's order.</summary>
    public IReadOnlyList<DocumentNode> Items => _items;

    internal override bool IsLike(DocumentNode other)
    {
        if (other is not ArrayNode array || array._items.Length != _items.Length)
        {
            return false;
        }

        for (var i = 0; i < _items.Length; i++)
        {
            if (!_items[i].IsLike(array._items[i]))
            {
                return false;
            }
        }

        return true;
    }
}
