using System;
using System.Buffers;

namespace Specwright.Emission;

/// <summary>A text that grows at its end, in memory that the next text takes over: a client has many files, and long ones.</summary>
internal sealed class PooledText
{
    private char[] _characters = ArrayPool<char>.Shared.Rent(1 << 14);
    private int _length;

    public void Append(char c, int count)
    {
        MakeRoom(count);
        _characters.AsSpan(_length, count).Fill(c);
        _length += count;
    }

    public void Append(string text, int start, int count)
    {
        MakeRoom(count);
        text.CopyTo(start, _characters, _length, count);
        _length += count;
    }

    /// <summary>The text behind that of <paramref name="first"/>, after which nothing is left of either.</summary>
    public string TakeAfter(PooledText first)
    {
        first.MakeRoom(_length);
        Array.Copy(_characters, 0, first._characters, first._length, _length);
        var text = new string(first._characters, 0, first._length + _length);
        first.Release();
        Release();
        return text;
    }

    private void MakeRoom(int count)
    {
        if (_length + count <= _characters.Length)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * _characters.Length, _length + count));
        Array.Copy(_characters, larger, _length);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = larger;
    }

    private void Release()
    {
        ArrayPool<char>.Shared.Return(_characters);
        _characters = [];
        _length = 0;
    }
}
