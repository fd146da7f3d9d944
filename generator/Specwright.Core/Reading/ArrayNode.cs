using System.Collections.Generic;

namespace Specwright.Reading;

/// <summary>A JSON array or a YAML sequence.</summary>
public sealed class ArrayNode : DocumentNode
{
    internal ArrayNode(TextSpan span, DocumentNode[] items)
        : base(span) => Items = items;

    /// <summary>The elements in the document's order.</summary>
    public IReadOnlyList<DocumentNode> Items { get; }
}
