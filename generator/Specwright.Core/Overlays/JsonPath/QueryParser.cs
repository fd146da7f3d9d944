using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Specwright.Overlays.JsonPath;

/// <summary>Reads a JSONPath query (RFC 9535).</summary>
internal sealed class QueryParser
{
    // Filters in filters and parentheses in parentheses.
    private const int MaxDepth = 50;

    private readonly PathScanner _scanner;
    private int _depth;

    private QueryParser(PathScanner scanner) => _scanner = scanner;

    /// <summary>The query that <paramref name="text"/> is; if it is none, then what stands at which offset instead.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out JsonPathQuery? query, out string fault, out int position)
    {
        query = null;
        fault = string.Empty;
        position = 0;
        var scanner = new PathScanner(text);
        try
        {
            scanner.Take('$');
            var segments = new QueryParser(scanner).ReadSegments();
            if (!scanner.IsAtEnd)
            {
                throw scanner.Unexpected("'.', '[' or the end");
            }

            query = new JsonPathQuery(IsRelative: false, segments);
            return true;
        }
        catch (PathSyntaxException exception)
        {
            (fault, position) = (exception.Message, exception.Position);
            return false;
        }
    }

    /// <summary>A query in a filter, whose <c>$</c> or <c>@</c> stands here.</summary>
    public JsonPathQuery ReadQuery()
    {
        var isRelative = _scanner.Current == '@';
        _scanner.Advance();
        return new JsonPathQuery(isRelative, ReadSegments());
    }

    /// <summary>Goes one level deeper, within bounds.</summary>
    public void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw new PathSyntaxException("it is nested too deep", _scanner.Position);
        }
    }

    public void Leave() => _depth--;

    private List<Segment> ReadSegments()
    {
        var segments = new List<Segment>();
        while (true)
        {
            // Blanks belong to what follows: none may stand at the end.
            var start = _scanner.Position;
            _scanner.SkipBlanks();
            if (_scanner.Current == '[')
            {
                segments.Add(new Segment(IsDescendant: false, ReadBracketed()));
            }
            else if (_scanner.TryTake(".."))
            {
                segments.Add(new Segment(IsDescendant: true, _scanner.Current == '[' ? ReadBracketed() : [ReadShorthand()]));
            }
            else if (_scanner.TryTake("."))
            {
                segments.Add(new Segment(IsDescendant: false, [ReadShorthand()]));
            }
            else
            {
                _scanner.Advance(start - _scanner.Position);
                return segments;
            }
        }
    }

    private Selector ReadShorthand()
    {
        if (_scanner.TryTake("*"))
        {
            return new WildcardSelector();
        }

        return !_scanner.IsAtEnd && LiteralParser.StartsName(_scanner.Current)
            ? new NameSelector(LiteralParser.ReadName(_scanner))
            : throw _scanner.Unexpected("a name or '*' (a name with other characters than letters, digits, '_' and '-' is written as ['name'])");
    }

    private List<Selector> ReadBracketed()
    {
        Enter();
        var selectors = new List<Selector>();
        do
        {
            _scanner.Advance();
            _scanner.SkipBlanks();
            selectors.Add(ReadSelector());
            _scanner.SkipBlanks();
        }
        while (_scanner.Current == ',');
        _scanner.Take(']');
        Leave();
        return selectors;
    }

    private Selector ReadSelector()
    {
        switch (_scanner.Current)
        {
            case '\'' or '"':
                return new NameSelector(LiteralParser.ReadString(_scanner));
            case '*':
                _scanner.Advance();
                return new WildcardSelector();
            case '?':
                _scanner.Advance();
                _scanner.SkipBlanks();
                return new FilterSelector(new FilterParser(_scanner, this).Read());
            case ':' or '-' or (>= '0' and <= '9'):
                return ReadIndexOrSlice();
            default:
                throw _scanner.Unexpected("a name in quotes, an index, '*' or '?'");
        }
    }

    private Selector ReadIndexOrSlice()
    {
        var start = ReadOptionalInteger();
        if (start is { } index && _scanner.Current != ':')
        {
            return new IndexSelector(index);
        }

        _scanner.Take(':');
        _scanner.SkipBlanks();
        var end = ReadOptionalInteger();
        var step = 1L;
        if (_scanner.TryTake(":"))
        {
            _scanner.SkipBlanks();
            step = ReadOptionalInteger() ?? 1;
        }

        return new SliceSelector(start, end, step);
    }

    private long? ReadOptionalInteger()
    {
        if (_scanner.Current is not ('-' or (>= '0' and <= '9')))
        {
            return null;
        }

        var value = LiteralParser.ReadInteger(_scanner);
        _scanner.SkipBlanks();
        return value;
    }
}
