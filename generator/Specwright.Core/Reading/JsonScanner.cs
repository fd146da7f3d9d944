using System.Runtime.CompilerServices;
using Specwright.Diagnostics;

namespace Specwright.Reading;

/// <summary>The tokens of a JSON text, each read when the reader wants it. It reports what is not as RFC 8259 wants.</summary>
internal sealed class JsonScanner
{
    private readonly string _text;
    private readonly ReadingDiagnostics _diagnostics;
    private readonly NameTable _names = new();
    private readonly JsonSource _source;

    public JsonScanner(string text, int start, ReadingDiagnostics diagnostics)
    {
        _text = text;
        _diagnostics = diagnostics;
        _source = new JsonSource(text, _names);
        Position = start;
    }

    /// <summary>What follows in an array or an object.</summary>
    public enum State
    {
        /// <summary>Another item or member.</summary>
        Open,

        /// <summary>Nothing: the closing bracket has been read.</summary>
        Closed,

        /// <summary>Something that cannot be there, and has been reported.</summary>
        Faulty,
    }

    /// <summary>The offset of the next character.</summary>
    public int Position { get; private set; }

    /// <summary>Moves over white space; true when the text ends there.</summary>
    [MethodImpl(Jit.Hot)]
    public bool SkipWhiteSpace()
    {
        // Half of a large document is white space, most of it indentation. The field in a variable and the unsigned
        // comparison spare the loop a load and a check for each character.
        var text = _text;
        var position = Position;
        while ((uint)position < (uint)text.Length && text[position] is ' ' or '\n' or '\r' or '\t')
        {
            position = text[position] == '\n' ? CharacterRun.SkipSpaces(text, position + 1) : position + 1;
        }

        Position = position;
        return position == text.Length;
    }

    /// <summary>The next character that is not white space, NUL at the end; it is not consumed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public char Peek()
    {
        var (text, position) = (_text, Position);
        return (uint)position < (uint)text.Length && text[position] is > ' ' and var next ? next : PeekBehindWhiteSpace();
    }

    private char PeekBehindWhiteSpace() => SkipWhiteSpace() ? '\0' : _text[Position];

    /// <summary>Consumes an opening bracket, and the closing one if it follows at once.</summary>
    [MethodImpl(Jit.Hot)]
    public State ReadOpening(char closing)
    {
        Position++;
        return TrySkip(closing) ? State.Closed : State.Open;
    }

    /// <summary>Consumes the comma or the closing bracket after an item or a member.</summary>
    [MethodImpl(Jit.Hot)]
    public State ReadSeparator(char closing)
    {
        var next = Peek();
        var comma = new TextSpan(Position, 1);
        if (next == closing)
        {
            Position++;
            return State.Closed;
        }

        if (next != ',')
        {
            Unexpected($"',' or '{closing}'");
            return State.Faulty;
        }

        Position++;

        if (!TrySkip(closing))
        {
            return State.Open;
        }

        _diagnostics.Report(ReadingRules.TrailingComma, comma, closing.ToString());
        return State.Closed;
    }

    /// <summary>Consumes a member's name.</summary>
    [MethodImpl(Jit.Hot)]
    public bool TryReadName(out string name, out TextSpan span)
    {
        name = string.Empty;
        span = default;
        if (Peek() != '"')
        {
            Unexpected("a name in double quotes");
            return false;
        }

        if (!TryReadString(out span, out var escaped))
        {
            return false;
        }

        name = escaped
            ? JsonEscapes.Decode(_text, span.Start + 1, span.End - 1)
            : _names.Get(_text, span.Start + 1, span.Length - 2);
        return true;
    }

    /// <summary>Consumes the colon between a name and its value.</summary>
    [MethodImpl(Jit.Hot)]
    public bool TryReadColon()
    {
        if (TrySkip(':'))
        {
            return true;
        }

        Unexpected("':'");
        return false;
    }

    /// <summary>Consumes a string, a number, true, false or null.</summary>
    [MethodImpl(Jit.Hot)]
    public ScalarNode? ReadScalar()
    {
        switch (Peek())
        {
            case '"':
                return TryReadString(out var span, out _) ? new ScalarNode(ScalarKind.String, span, _source) : null;
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            case 't':
                return ReadWord("true", ScalarKind.Boolean);
            case 'f':
                return ReadWord("false", ScalarKind.Boolean);
            case 'n':
                return ReadWord("null", ScalarKind.Null);
            default:
                Unexpected("a value");
                return null;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TrySkip(char wanted)
    {
        if (Peek() != wanted)
        {
            return false;
        }

        Position++;
        return true;
    }

    [MethodImpl(Jit.Hot)]
    private bool TryReadString(out TextSpan span, out bool escaped)
    {
        var text = _text;
        var start = Position;
        var position = CharacterRun.SkipPlain(text, start + 1);
        escaped = false;
        for (; (uint)position < (uint)text.Length && text[position] is not ('"' or '\n' or '\r'); position++)
        {
            var c = text[position];
            if (c is >= ' ' and not '\\')
            {
                continue;
            }

            if (c == '\\')
            {
                escaped = true;
                position += SkipEscape(position) - 1;
            }
            else
            {
                _diagnostics.Report(ReadingRules.ControlCharacter, new TextSpan(position, 1), $"\\u{(int)c:X4}");
            }
        }

        var closed = position < text.Length && text[position] == '"';
        Position = closed ? position + 1 : position;
        span = TextSpan.FromBounds(start, Position);
        if (!closed)
        {
            _diagnostics.Report(ReadingRules.UnterminatedString, span);
        }

        return closed;
    }

    private int SkipEscape(int start)
    {
        var length = JsonEscapes.Measure(_text, start, _text.Length);
        if (length > 0)
        {
            return length;
        }

        // A line break after the backslash is not part of the fault: it ends the string.
        length = length == -2 && _text[start + 1] is '\n' or '\r' ? 1 : -length;
        _diagnostics.Report(
            ReadingRules.InvalidEscape, new TextSpan(start, length), _text.Substring(start, length));
        return length;
    }

    private ScalarNode? ReadNumber()
    {
        var start = Position;
        var end = JsonNumber.Scan(_text, start);
        Position = SkipWord(end);
        var span = TextSpan.FromBounds(start, Position);
        if (end > start && end == Position)
        {
            return new ScalarNode(ScalarKind.Number, span, _source);
        }

        _diagnostics.Report(ReadingRules.InvalidNumber, span, _text.Substring(span.Start, span.Length));
        return null;
    }

    [MethodImpl(Jit.Hot)]
    private ScalarNode? ReadWord(string word, ScalarKind kind)
    {
        var end = SkipWord(Position);
        if (end - Position != word.Length || string.CompareOrdinal(_text, Position, word, 0, word.Length) != 0)
        {
            Unexpected("a value");
            return null;
        }

        var span = TextSpan.FromBounds(Position, end);
        Position = end;
        return new ScalarNode(kind, span, _source);
    }

    private void Unexpected(string wanted)
    {
        if (SkipWhiteSpace())
        {
            _diagnostics.Report(ReadingRules.UnexpectedEnd, new TextSpan(Position, 0), wanted);
            return;
        }

        var end = SkipWord(Position);
        var span = TextSpan.FromBounds(Position, end > Position ? end : Position + 1);
        _diagnostics.Report(
            ReadingRules.UnexpectedCharacter, span, _text.Substring(span.Start, span.Length), wanted);
    }

    [MethodImpl(Jit.Hot)]
    private int SkipWord(int start)
    {
        var end = start;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '_' or '.' or '+' or '-'))
        {
            end++;
        }

        return end;
    }
}
