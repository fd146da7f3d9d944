using System;
using System.Text;

namespace Specwright.Emission.Docs;

/// <summary>Makes XML of a line of CommonMark: code stays code, of everything else the text remains.</summary>
internal sealed class DocInline
{
    private static readonly char[] s_marks = ['\\', '`', '<', '[', '!', '&', '*', '_'];

    private static readonly (string Entity, string Text)[] s_entities =
        [("&nbsp;", " "), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")];

    private static readonly string[] s_tags =
    [
        "a", "b", "br", "p", "i", "ul", "ol", "li", "em", "strong", "code", "pre", "div", "span", "table", "tr", "td", "th",
        "tbody", "thead", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "sup", "sub", "blockquote", "details",
        "summary", "dl", "dt", "dd", "u", "small", "kbd", "font", "center",
    ];

    private readonly string _text;
    private readonly StringBuilder _xml;
    private int _position;

    private DocInline(string text)
    {
        _text = text;

        // With room for the tags and entities that come in.
        _xml = new StringBuilder(16 + text.Length + (text.Length / 4));
    }

    public static string ToXml(string text)
    {
        if (text.IndexOfAny(s_marks) < 0)
        {
            return CommentText.Xml(text).Trim();
        }

        var inline = new DocInline(text);
        while (inline._position < text.Length)
        {
            inline.Step();
        }

        return inline._xml.ToString().Trim();
    }

    private void Step()
    {
        var c = _text[_position];
        var isTaken = c switch
        {
            '\\' => TakeEscape(),
            '`' => TakeCode(),
            '<' => TakeTag(),
            '[' => TakeLink(_position),
            '!' when _position + 1 < _text.Length && _text[_position + 1] == '[' => TakeLink(_position + 1),
            '&' => TakeEntity(),
            '*' => TakeStars(),
            '_' => TakeUnderscores(),
            _ => false,
        };
        if (!isTaken)
        {
            TakePlain();
        }
    }

    // The character that means nothing here, and those up to the next that may mean something.
    private void TakePlain()
    {
        var next = _text.IndexOfAny(s_marks, _position + 1);
        var end = next < 0 ? _text.Length : next;
        CommentText.AppendXml(_xml, _text, _position, end);
        _position = end;
    }

    private bool TakeEscape()
    {
        if (_position + 1 >= _text.Length || _text[_position + 1] is not (> ' ' and < '\x7f') || char.IsLetterOrDigit(_text[_position + 1]))
        {
            return false;
        }

        CommentText.AppendXml(_xml, _text, _position + 1, _position + 2);
        _position += 2;
        return true;
    }

    private bool TakeCode()
    {
        var fence = CountRun('`', _position);
        var end = fence == 1
            ? _text.IndexOf('`', _position + 1)
            : _text.IndexOf(new string('`', fence), _position + fence, StringComparison.Ordinal);
        if (end < 0)
        {
            _xml.Append('`', fence);
            _position += fence;
            return true;
        }

        var code = CommentText.Xml(_text.Substring(_position + fence, end - _position - fence)).Trim();
        if (code.Length > 0)
        {
            _xml.Append("<c>").Append(code).Append("</c>");
        }

        _position = end + fence;
        return true;
    }

    // A tag of HTML goes; an address in angle brackets stays.
    private bool TakeTag()
    {
        var end = _text.IndexOf('>', _position);
        if (end < 0 || end == _position + 1 || !(char.IsLetter(_text[_position + 1]) || _text[_position + 1] is '/' or '!'))
        {
            return false;
        }

        var inside = _text.Substring(_position + 1, end - _position - 1);
        if (inside.IndexOf("://", StringComparison.Ordinal) is > 0 and < 12 && inside.IndexOf(' ') < 0)
        {
            CommentText.AppendXml(_xml, inside, 0, inside.Length);
        }
        else if (!IsTag(inside))
        {
            return false;
        }
        else if (inside.StartsWith("br", StringComparison.OrdinalIgnoreCase) || inside.StartsWith("p", StringComparison.OrdinalIgnoreCase))
        {
            _xml.Append(' ');
        }

        _position = end + 1;
        return true;
    }

    // "<id>" in a description is more often a placeholder than a tag.
    private static bool IsTag(string inside)
    {
        var name = inside.TrimStart('/').Split(' ', '/', '\t')[0];
        return inside[0] is '/' or '!' || inside.IndexOf('=') > 0 || Array.IndexOf(s_tags, name) >= 0;
    }

    private bool TakeLink(int open)
    {
        var close = MatchingBracket(open);
        if (close < 0 || close + 1 >= _text.Length || _text[close + 1] is not ('(' or '['))
        {
            return false;
        }

        var end = _text.IndexOf(_text[close + 1] == '(' ? ')' : ']', close + 2);
        if (end < 0)
        {
            return false;
        }

        _xml.Append(ToXml(_text.Substring(open + 1, close - open - 1)));
        _position = end + 1;
        return true;
    }

    private int MatchingBracket(int open)
    {
        var depth = 0;
        for (var i = open; i < _text.Length; i++)
        {
            depth += _text[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private bool TakeEntity()
    {
        foreach (var (entity, text) in s_entities)
        {
            if (string.CompareOrdinal(_text, _position, entity, 0, entity.Length) == 0)
            {
                CommentText.AppendXml(_xml, text, 0, text.Length);
                _position += entity.Length;
                return true;
            }
        }

        return false;
    }

    // A star between spaces multiplies; any other emphasizes.
    private bool TakeStars()
    {
        var run = CountRun('*', _position);
        if (IsSpace(_position - 1) && IsSpace(_position + run))
        {
            return false;
        }

        _position += run;
        return true;
    }

    // Underscores within a word are part of it.
    private bool TakeUnderscores()
    {
        var run = CountRun('_', _position);
        if (IsWord(_position - 1) == IsWord(_position + run))
        {
            _xml.Append('_', run);
        }

        _position += run;
        return true;
    }

    private int CountRun(char c, int start)
    {
        var end = start;
        while (end < _text.Length && _text[end] == c)
        {
            end++;
        }

        return end - start;
    }

    private bool IsSpace(int index) => index < 0 || index >= _text.Length || char.IsWhiteSpace(_text[index]);

    private bool IsWord(int index) => index >= 0 && index < _text.Length && char.IsLetterOrDigit(_text[index]);
}
