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

    /// <summary>What stands for the value in a message: of an object or array its opening only.</summary>
    internal TextSpan Head => this is ScalarNode ? Span : new TextSpan(Span.Start, Span.Length > 0 ? 1 : 0);

    /// <summary>
    /// Whether <paramref name="other"/> says the same, wherever it stands, as far as anyone has looked at either: texts
    /// that nobody has asked for may differ.
    /// </summary>
    internal abstract bool IsLike(DocumentNode other);
}
