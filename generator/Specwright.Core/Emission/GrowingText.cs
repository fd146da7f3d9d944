using System;

namespace Specwright.Emission;

/// <summary>A text that grows at its end, in memory that the next text takes over: a client has many files, and long ones.</summary>
internal sealed class GrowingText
{
    // What is longer than this is not kept for the next: each thread that ever wrote a file keeps so much.
    private const int LongestKept = 1 << 19;

    [ThreadStatic]
    private static char[]? t_kept;

    private char[] _characters;
    private int _length;

    public GrowingText() => (_characters, t_kept) = (t_kept ?? new char[256], null);

    public void Append(char c, int count)
    {
        MakeRoom(count);
        for (var end = _length + count; _length < end; _length++)
        {
            _characters[_length] = c;
        }
    }

    public void Append(string text, int start, int count)
    {
        MakeRoom(count);
        text.CopyTo(start, _characters, _length, count);
        _length += count;
    }

    /// <summary>The text behind that of <paramref name="first"/>, after which nothing is left of either.</summary>
    public string TakeAfter(GrowingText first)
    {
        MakeRoom(first._length);
        Array.Copy(_characters, 0, _characters, first._length, _length);
        Array.Copy(first._characters, _characters, first._length);
        var text = new string(_characters, 0, first._length + _length);
        first.Release();
        Release();
        return text;
    }

    private void MakeRoom(int count)
    {
        if (_length + count > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(2 * _characters.Length, _length + count));
        }
    }

    private void Release()
    {
        if (_characters.Length <= LongestKept && _characters.Length > (t_kept?.Length ?? 0))
        {
            t_kept = _characters;
        }

        (_characters, _length) = ([], 0);
    }
}
