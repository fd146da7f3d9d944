using System;
using Specwright.Model;

namespace Specwright.Reading;

/// <summary>A text, a number, a truth value or null.</summary>
public sealed class ScalarNode : DocumentNode
{
    // What is known of the text; one field, for a document has a hundred thousand scalars and few are asked for all.
    // A JsonSource to cut it from, or an UnreadText, before anyone has decided anything by it; the text itself
    // afterwards; the prose, which knows for itself whether it is read, once that has been asked for.
    private object _value;

    /// <summary>A scalar whose text is cut from the document when it is asked for.</summary>
    internal ScalarNode(ScalarKind kind, TextSpan span, JsonSource source)
        : base(span, (int)kind) => _value = source;

    /// <summary>A scalar whose text the parser has already decoded.</summary>
    internal ScalarNode(ScalarKind kind, TextSpan span, string text)
        : base(span, (int)kind) => _value = new UnreadText(text);

    private ScalarNode(ScalarNode node, int offset)
        : base(new TextSpan(node.Span.Start + offset, node.Span.Length), node.Tag) =>
        _value = node._value is JsonSource source ? source.Shift(offset) : node._value;

    /// <summary>The JSON type of the value.</summary>
    public ScalarKind Kind => (ScalarKind)Tag;

    /// <summary>A text without its quotes and escapes; a number, truth value or null as it is written.</summary>
    public string Text => _value switch
    {
        string text => text,
        Prose prose => prose.Text,
        _ => (string)(_value = Said),
    };

    /// <summary>The text of what is for people alone.</summary>
    public Prose Prose
    {
        get
        {
            if (_value is Prose known)
            {
                return known;
            }

            var prose = new Prose(Said, isRead: _value is string);
            _value = prose;
            return prose;
        }
    }

    /// <summary>The prose, when it has been asked for.</summary>
    internal Prose? KnownProse => _value as Prose;

    /// <summary>The text, for who does not decide anything by it.</summary>
    internal string Said => _value switch
    {
        string text => text,
        Prose prose => prose.Told,
        JsonSource source => source.Decode(Kind, Span),
        var unread => ((UnreadText)unread).Text,
    };

    private bool IsRead => _value is string or Prose { IsRead: true };

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
        return !IsRead && !scalar.IsRead
            && ((KnownProse is null && scalar.KnownProse is null) || (Prose.IsSaying(Said) && Prose.IsSaying(scalar.Said)));
    }

    /// <summary>Whether <paramref name="other"/> has the same text; without a copy of either where they are alike as written.</summary>
    internal bool HasTextOf(ScalarNode other) => (_value, other._value) switch
    {
        (JsonSource source, JsonSource otherSource) => source.IsWrittenLike(Span, otherSource, other.Span),
        (JsonSource source, _) => source.IsValue(other.Said, Kind, Span),
        (_, JsonSource source) => source.IsValue(Said, other.Kind, other.Span),
        _ => string.Equals(Said, other.Said, StringComparison.Ordinal),
    };

    private sealed class UnreadText(string text)
    {
        public string Text => text;
    }
}
