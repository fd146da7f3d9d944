namespace Specwright.Reading;

/// <summary>A text, a number, a truth value or null.</summary>
public sealed class ScalarNode : DocumentNode
{
    private readonly string _source;
    private readonly int _shift;
    private readonly byte _kind;
    private readonly bool _escaped;
    private string? _text;

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
        _text = text;
    }

    private ScalarNode(ScalarNode node, int shift)
        : base(new TextSpan(node.Span.Start + shift, node.Span.Length))
    {
        _kind = node._kind;
        _source = node._source;
        _escaped = node._escaped;
        _text = node._text;
        _shift = node._shift + shift;
    }

    /// <summary>The JSON type of the value.</summary>
    public ScalarKind Kind => (ScalarKind)_kind;

    /// <summary>The value as it is written in the document, with its quotes.</summary>
    public string RawText => _source.Substring(Span.Start - _shift, Span.Length);

    /// <summary>A text without its quotes and escapes; a number, truth value or null as it is written.</summary>
    public string Text => _text ??= Decode();

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
