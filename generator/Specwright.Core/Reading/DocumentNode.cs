namespace Specwright.Reading;

/// <summary>
/// A value in a document, JSON or YAML, that knows where it stands: an <see cref="ObjectNode"/>, an
/// <see cref="ArrayNode"/> or a <see cref="ScalarNode"/>. Nodes are immutable. Where a YAML alias stands, the tree
/// holds the node of its anchor.
/// </summary>
public abstract class DocumentNode
{
    private const int TagShift = 30;

    private readonly int _start;

    // No text has 2^30 characters: that leaves two bits for a tag, and a document has a hundred thousand nodes.
    private readonly uint _lengthAndTag;

    private protected DocumentNode(TextSpan span, int tag = 0)
    {
        _start = span.Start;
        _lengthAndTag = (uint)span.Length | ((uint)tag << TagShift);
    }

    /// <summary>Where the value stands, quotes and brackets included.</summary>
    public TextSpan Span => new(_start, (int)(_lengthAndTag & ((1u << TagShift) - 1)));

    /// <summary>From zero to three, what the kind of node wants to keep.</summary>
    private protected int Tag => (int)(_lengthAndTag >> TagShift);

    /// <summary>What stands for the value in a message: of an object or array its opening only.</summary>
    internal TextSpan Head => this is ScalarNode ? Span : new TextSpan(Span.Start, Span.Length > 0 ? 1 : 0);

    /// <summary>
    /// Whether <paramref name="other"/> says the same, wherever it stands, as far as anyone has looked at either: texts
    /// that nobody has asked for may differ.
    /// </summary>
    internal abstract bool IsLike(DocumentNode other);
}
