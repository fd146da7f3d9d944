namespace Specwright.Reading;

/// <summary>
/// A value in a document, JSON or YAML, that knows where it stands: an <see cref="ObjectNode"/>, an
/// <see cref="ArrayNode"/> or a <see cref="ScalarNode"/>. Nodes are immutable. Where a YAML alias stands, the tree
/// holds the node of its anchor.
/// </summary>
public abstract class DocumentNode
{
    private protected DocumentNode(TextSpan span) => Span = span;

    /// <summary>Where the value stands, quotes and brackets included.</summary>
    public TextSpan Span { get; }
}
