using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Specwright.Overlays.JsonPath.RegularExpressions;

/// <summary>Reads an I-Regexp (RFC 9485, section 4), the regular expressions of JSONPath.</summary>
internal sealed class PatternParser
{
    private const int MaxDepth = 50;

    private readonly int[] _text;
    private int _at;
    private int _depth;

    private PatternParser(int[] text) => _text = text;

    private int Current => _at < _text.Length ? _text[_at] : -1;

    /// <summary>What matches <paramref name="text"/>; null when that is no I-Regexp, or one that would grow out of bounds.</summary>
    public static Automaton? Parse(string text)
    {
        var parser = new PatternParser(CodePoints.Of(text));
        return parser.ReadChoice() is { } pattern && parser._at == parser._text.Length ? Automaton.Of(pattern) : null;
    }

    private ChoicePattern? ReadChoice()
    {
        if (++_depth > MaxDepth)
        {
            return null;
        }

        var branches = new List<Pattern?>();
        do
        {
            branches.Add(ReadSequence());
        }
        while (TryTake('|'));
        _depth--;
        return branches.Contains(null) ? null : new ChoicePattern([.. branches.OfType<Pattern>()]);
    }

    private SequencePattern? ReadSequence()
    {
        var parts = new List<Pattern>();
        while (Current is not (-1 or '|' or ')'))
        {
            if (ReadAtom() is not { } atom || ReadQuantifier(atom) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return new SequencePattern(parts);
    }

    private Pattern? ReadAtom()
    {
        switch (Current)
        {
            case '(':
                _at++;
                return ReadChoice() is { } inner && TryTake(')') ? inner : null;
            case '.':
                _at++;
                return new CharacterPattern(CharacterTest.Any);
            case '[':
                _at++;
                return ReadClass() is { } test ? new CharacterPattern(test) : null;
            case '\\':
                return ReadEscape() is { } escaped ? new CharacterPattern(escaped) : null;
            case '*' or '+' or '?' or '{' or '}' or ']':
                return null;
            default:
                var c = _text[_at++];
                return new CharacterPattern(CharacterTest.Range(c, c));
        }
    }

    private Pattern? ReadQuantifier(Pattern atom)
    {
        switch (Current)
        {
            case '*':
                _at++;
                return new RepeatedPattern(atom, 0, null);
            case '+':
                _at++;
                return new RepeatedPattern(atom, 1, null);
            case '?':
                _at++;
                return new RepeatedPattern(atom, 0, 1);
            case '{':
                _at++;
                return ReadRange(atom);
            default:
                return atom;
        }
    }

    private RepeatedPattern? ReadRange(Pattern atom)
    {
        if (ReadCount() is not { } minimum)
        {
            return null;
        }

        int? maximum = minimum;
        if (TryTake(','))
        {
            maximum = Current == '}' ? null : ReadCount() ?? -1;
        }

        return TryTake('}') && !(maximum < minimum) ? new RepeatedPattern(atom, minimum, maximum) : null;
    }

    private int? ReadCount()
    {
        var start = _at;
        while (Current is >= '0' and <= '9')
        {
            _at++;
        }

        var digits = string.Concat(_text.Skip(start).Take(_at - start).Select(static c => (char)c));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    private Func<int, bool>? ReadClass()
    {
        var isNegated = TryTake('^');
        var tests = new List<Func<int, bool>>();
        if (TryTake('-'))
        {
            tests.Add(CharacterTest.Range('-', '-'));
        }

        while (Current is not (']' or -1))
        {
            if (ReadClassPart() is not { } part)
            {
                return null;
            }

            tests.Add(part);
        }

        if (tests.Count == 0 || !TryTake(']'))
        {
            return null;
        }

        Func<int, bool> any = c => tests.Exists(test => test(c));
        return isNegated ? CharacterTest.Not(any) : any;
    }

    private Func<int, bool>? ReadClassPart()
    {
        if (TryTake('-'))
        {
            // Only at the end of a class.
            return Current == ']' ? CharacterTest.Range('-', '-') : null;
        }

        if (Current == '\\' && _at + 1 < _text.Length && _text[_at + 1] is 'p' or 'P')
        {
            return ReadEscape();
        }

        if (ReadClassCharacter() is not { } first)
        {
            return null;
        }

        if (Current != '-' || (_at + 1 < _text.Length && _text[_at + 1] == ']'))
        {
            return CharacterTest.Range(first, first);
        }

        _at++;
        return ReadClassCharacter() is { } last && last >= first ? CharacterTest.Range(first, last) : null;
    }

    private int? ReadClassCharacter()
    {
        if (Current == '\\')
        {
            _at++;
            return ReadSingleEscape();
        }

        return Current is -1 or '-' or '[' or ']' ? null : _text[_at++];
    }

    private Func<int, bool>? ReadEscape()
    {
        _at++;
        if (Current is not ('p' or 'P'))
        {
            return ReadSingleEscape() is { } c ? CharacterTest.Range(c, c) : null;
        }

        var isNegated = _text[_at++] == 'P';
        if (!TryTake('{'))
        {
            return null;
        }

        var start = _at;
        while (Current is not (-1 or '}'))
        {
            _at++;
        }

        var name = string.Concat(_text.Skip(start).Take(_at - start).Select(static c => c < 0x80 ? (char)c : '?'));
        return TryTake('}') && CharacterTest.Category(name) is { } test ? (isNegated ? CharacterTest.Not(test) : test) : null;
    }

    private int? ReadSingleEscape()
    {
        var c = Current;
        _at++;
        return c switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            (>= '(' and <= '+') or '-' or '.' or '?' or (>= '[' and <= '^') or (>= '{' and <= '}') => c,
            _ => null,
        };
    }

    private bool TryTake(int expected)
    {
        if (Current != expected)
        {
            return false;
        }

        _at++;
        return true;
    }
}
