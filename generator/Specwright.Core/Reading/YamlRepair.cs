namespace Specwright.Reading;

/// <summary>
/// Blanks that other parsers of YAML forgive and YamlDotNet does not, put right: a quoted text whose further lines are
/// not indented more than its key (Docker's description), a comment indented by tabs (3GPP's), blank lines before a
/// literal block that are longer than its indentation (OpenAI's). None changes what a value is.
/// </summary>
/// <remarks>
/// Looked for only after a text could not be parsed: which lines are the content of a block is found by indentation,
/// without the whole of YAML's grammar. One pass, linear in the text.
/// </remarks>
internal sealed class YamlRepair
{
    private readonly string _text;
    private readonly YamlEdits _edits;
    private int _at;

    private YamlRepair(string text, int start)
    {
        _text = text;
        _edits = new YamlEdits(text, start);
        _at = start;
    }

    /// <summary>The repaired text from <paramref name="start"/> on; null when there is nothing to repair.</summary>
    public static YamlEdits? Of(string text, int start)
    {
        var repair = new YamlRepair(text, start);
        while (repair._at < text.Length)
        {
            repair.Line();
        }

        return repair._edits.IsEmpty ? null : repair._edits;
    }

    // From a line's start to the next line's that is no part of a quoted text or of a block's content.
    private void Line()
    {
        var lineStart = _at;
        var first = SkipBlanks(lineStart);
        if (first < _text.Length && _text[first] == '#')
        {
            UntabComment(lineStart, first);
            _at = NextLine(first);
            return;
        }

        var key = SkipEntryMarks(first);
        var indentation = key - lineStart;
        _at = key;
        var isBlock = false;
        var isStart = true;
        while (_at < _text.Length && !IsBreak(_text[_at]))
        {
            var c = _text[_at];
            if (c == '#' && (_at == key || IsBlank(_text[_at - 1])))
            {
                break;
            }

            if (isStart && c is '"' or '\'')
            {
                Quoted(c, indentation);
                isStart = false;
                continue;
            }

            isBlock = (isStart && c is '|' or '>') || (isBlock && c is '+' or '-' or ' ' or (>= '1' and <= '9'));
            isStart = IsBlank(c) ? isStart : c is ':' or '[' or '{' or ',' or '-' or '?';
            _at++;
        }

        _at = NextLine(_at);
        if (isBlock)
        {
            Block(key > first ? LastMark(key, first) - lineStart : indentation);
        }
    }

    // Flow scalars stand in the lines that are indented more than their parent (YAML 1.2, 7.3.3).
    private void Quoted(char quote, int indentation)
    {
        for (_at++; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == '\\' && quote == '"')
            {
                _at++;
            }
            else if (c == quote)
            {
                _at++;
                return;
            }
            else if (c == '\n')
            {
                var missing = indentation + 1 - (SkipBlanks(_at + 1) - _at - 1);
                if (missing > 0 && quote == '"')
                {
                    _edits.Insert(_at + 1, missing);
                }
            }
        }
    }

    // The content of a block is what is indented more than its parent. Lines of blanks before it have no say.
    private void Block(int parent)
    {
        var isBefore = true;
        while (_at < _text.Length)
        {
            var first = SkipSpaces(_at);
            if (first < _text.Length && !IsBreak(_text[first]))
            {
                if (first - _at <= parent)
                {
                    return;
                }

                isBefore = false;
            }
            else if (isBefore && first > _at)
            {
                _edits.Remove(_at, first - _at);
            }

            _at = NextLine(first);
        }
    }

    private void UntabComment(int lineStart, int first)
    {
        for (var i = lineStart; i < first; i++)
        {
            if (_text[i] == '\t')
            {
                _edits.Remove(i, 1);
            }
        }
    }

    private int SkipEntryMarks(int at)
    {
        while (at + 1 < _text.Length && _text[at] is '-' or '?' && IsBlank(_text[at + 1]))
        {
            at = SkipBlanks(at + 1);
        }

        return at;
    }

    // A block that is an entry itself, as in "- |", has the entry's mark for its parent.
    private int LastMark(int key, int first)
    {
        if (_text[key] is not ('|' or '>'))
        {
            return key;
        }

        var mark = key - 1;
        while (mark > first && IsBlank(_text[mark]))
        {
            mark--;
        }

        return mark;
    }

    private int SkipBlanks(int at)
    {
        while (at < _text.Length && IsBlank(_text[at]))
        {
            at++;
        }

        return at;
    }

    private int SkipSpaces(int at)
    {
        while (at < _text.Length && _text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private int NextLine(int at)
    {
        while (at < _text.Length && _text[at] != '\n')
        {
            at++;
        }

        return at + 1;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private static bool IsBreak(char c) => c is '\n' or '\r';
}
