using System.Globalization;

namespace Specwright.Overlays.JsonPath;

/// <summary>Walks through the text of a query.</summary>
internal sealed class PathScanner(string text)
{
    private const char End = '\0';

    public int Position { get; private set; }

    public bool IsAtEnd => Position >= text.Length;

    public char Current => Position < text.Length ? text[Position] : End;

    public char Next => Position + 1 < text.Length ? text[Position + 1] : End;

    public void Advance(int count = 1) => Position += count;

    /// <summary>Passes <paramref name="expected"/> if it stands here.</summary>
    public bool TryTake(string expected)
    {
        if (string.CompareOrdinal(text, Position, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        Position += expected.Length;
        return true;
    }

    public void Take(char expected)
    {
        if (IsAtEnd || Current != expected)
        {
            throw Unexpected($"'{expected}'");
        }

        Position++;
    }

    /// <summary>Passes blanks (RFC 9535, section 2.1.1).</summary>
    public void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            Position++;
        }
    }

    /// <summary>The text from <paramref name="start"/> to here.</summary>
    public string From(int start) => text.Substring(start, Position - start);

    public PathSyntaxException Unexpected(string wanted) => new(
        IsAtEnd
            ? string.Format(CultureInfo.InvariantCulture, "it ends where {0} must stand", wanted)
            : string.Format(CultureInfo.InvariantCulture, "'{0}' stands where {1} must stand", Current, wanted),
        Position);
}
