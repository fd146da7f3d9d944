using Specwright.Model;

namespace Specwright.Reading;

/// <summary>A text, a number, a truth value or null.</summary>
public sealed class ScalarNode : DocumentNode
{
    private readonly string _source;
    private readonly int _shift;
    private readonly byte _kind;
    private readonly bool _escaped;
    private readonly bool _isDecoded;
    private bool _isRead;

    // The text or the prose that has it; nothing before either is asked for.
    private object? _value;

    /// <summary>A scalar whose text is cut from the document when it is first asked for.</summary>
    internal ScalarNode(ScalarKind kind, TextSpan span, string source, bool escaped)
        : base(span)
    {
        _kind = (byte)kind;
        _source = source;
        _escaped = escaped;
    }

    /// <summary>A scalar whose text the parser has already decoded.</summary>
    internal ScalarNode(ScalarKind kind, TextSpan span, string source, string text)
        : base(span)
    {
        _kind = (byte)kind;
        _source = source;
        _value = text;
        _isDecoded = true;
    }

    private ScalarNode(ScalarNode node, int shift)
        : base(new TextSpan(node.Span.Start + shift, node.Span.Length))
    {
        _kind = node._kind;
        _source = node._source;
        _escaped = node._escaped;
        _value = node._value;
        _isDecoded = node._isDecoded;
        _shift = node._shift + shift;
    }

    /// <summary>The JSON type of the value.</summary>
    public ScalarKind Kind => (ScalarKind)_kind;

    /// <summary>The value as it is written in the document, with its quotes.</summary>
    public string RawText => _source.Substring(Span.Start - _shift, Span.Length);

    /// <summary>A text without its quotes and escapes; a number, truth value or null as it is written.</summary>
    public string Text
    {
        get
        {
            _isRead = true;
            return Said;
        }
    }

    /// <summary>The text of what is for people alone.</summary>
    public Prose Prose => _value as Prose ?? (Prose)(_value = new Prose(Said));

    /// <summary>The prose, when it has been asked for.</summary>
    internal Prose? KnownProse => _value as Prose;

    /// <summary>The text, for who does not decide anything by it.</summary>
    internal string Said => _value switch
    {
        string text => text,
        Prose prose => prose.Told,
        _ => (string)(_value = Decode()),
    };

    /// <summary>The truth value; null for every other kind.</summary>
    public bool? Boolean => Kind == ScalarKind.Boolean ? Text[0] is 't' or 'T' : null;

    /// <summary>The number when it is whole and fits, in YAML also octal (<c>0o17</c>) and hexadecimal.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        return Kind == ScalarKind.Number && NumberText.TryParseInt64(Text, out value);
    }

    /// <summary>The number as the nearest floating point value, in YAML also <c>.inf</c> and <c>.nan</c>.</summary>
    public bool TryGetDouble(out double value)
    {
        value = 0;
        return Kind == ScalarKind.Number && NumberText.TryParseDouble(Text, out value);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>The same value with its span moved by <paramref name="offset"/>.</summary>
    internal ScalarNode Shift(int offset) => new(this, offset);

    internal override bool IsLike(DocumentNode other)
    {
        if (other is not ScalarNode scalar || scalar.Kind != Kind)
        {
            return false;
        }

        if (HasTextOf(scalar))
        {
            return true;
        }

        // What says nothing leaves its place in a doc comment to something else.
        return !IsRead() && !scalar.IsRead()
            && ((KnownProse is null && scalar.KnownProse is null) || (Prose.IsSaying(Said) && Prose.IsSaying(scalar.Said)));
    }

    private bool IsRead() => _isRead || KnownProse is { IsRead: true };

    /// <summary>Whether <paramref name="other"/> has the same text; without a copy of either where they are alike as written.</summary>
    internal bool HasTextOf(ScalarNode other) => _isDecoded || other._isDecoded
        ? string.Equals(Said, other.Said, System.StringComparison.Ordinal)
        : Span.Length == other.Span.Length
            && string.CompareOrdinal(_source, Span.Start - _shift, other._source, other.Span.Start - other._shift, Span.Length) == 0;

    private string Decode()
    {
        if (Kind != ScalarKind.String)
        {
            return RawText;
        }

        return _escaped
            ? JsonEscapes.Decode(_source, Span.Start - _shift + 1, Span.End - _shift - 1)
            : _source.Substring(Span.Start - _shift + 1, Span.Length - 2);
    }
}
