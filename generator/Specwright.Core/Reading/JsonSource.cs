using System;

namespace Specwright.Reading;

/// <summary>The text of a JSON document, from which scalars are cut when they are asked for.</summary>
internal sealed class JsonSource
{
    // Types, formats and references come again and again; longer texts are mostly prose.
    private const int LongestShared = 64;

    private readonly string _text;
    private readonly NameTable _names;
    private readonly int _offset;

    /// <param name="text">The whole text.</param>
    /// <param name="names">Where equal short texts become one string.</param>
    /// <param name="offset">How far the spans of the nodes lie behind their places in the text.</param>
    public JsonSource(string text, NameTable names, int offset = 0) => (_text, _names, _offset) = (text, names, offset);

    /// <summary>The same for nodes whose spans are moved by <paramref name="offset"/>.</summary>
    public JsonSource Shift(int offset) => new(_text, _names, _offset + offset);

    /// <summary>The value of a scalar: a string without quotes and escapes, anything else as it is written.</summary>
    public string Decode(ScalarKind kind, TextSpan span)
    {
        var (start, length) = Inner(kind, span);
        if (HasEscapes(kind, start, length))
        {
            return JsonEscapes.Decode(_text, start, start + length);
        }

        return length <= LongestShared ? _names.Get(_text, start, length) : _text.Substring(start, length);
    }

    /// <summary>Whether a scalar has this value; without a copy of it, save where it has escapes.</summary>
    public bool IsValue(string value, ScalarKind kind, TextSpan span)
    {
        var (start, length) = Inner(kind, span);
        return HasEscapes(kind, start, length)
            ? string.Equals(JsonEscapes.Decode(_text, start, start + length), value, StringComparison.Ordinal)
            : length == value.Length && string.CompareOrdinal(_text, start, value, 0, length) == 0;
    }

    /// <summary>Whether two scalars are written alike.</summary>
    public bool IsWrittenLike(TextSpan span, JsonSource other, TextSpan otherSpan) =>
        span.Length == otherSpan.Length
        && string.CompareOrdinal(_text, span.Start - _offset, other._text, otherSpan.Start - other._offset, span.Length) == 0;

    private (int Start, int Length) Inner(ScalarKind kind, TextSpan span) => kind == ScalarKind.String
        ? (span.Start - _offset + 1, span.Length - 2)
        : (span.Start - _offset, span.Length);

    private bool HasEscapes(ScalarKind kind, int start, int length) =>
        kind == ScalarKind.String && _text.IndexOf('\\', start, length) >= 0;
}
