using System;
using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Specwright.Runtime.Json;

/// <summary>
/// Finds where the next value of a text ends while the text still arrives: each search goes on where the last one stopped.
/// </summary>
/// <remarks>
/// Only brackets and quotes are looked at. In well-formed text the end is that of the value; in any other it may be anywhere
/// behind the first mistake, which a <see cref="JsonCursor"/> finds before it gets there.
/// </remarks>
internal struct JsonExtent
{
    private const int BlockLength = 64;

    private static readonly SearchValues<byte> s_separators = SearchValues.Create(" \t\r\n,"u8);
    private static readonly SearchValues<byte> s_whiteSpace = SearchValues.Create(" \t\r\n"u8);
    private static readonly SearchValues<byte> s_endOfScalar = SearchValues.Create(" \t\r\n,:\"[]{}"u8);

    private Part _part;
    private int _depth;
    private bool _inString;
    private bool _escaped;

    private enum Part
    {
        Separators,
        Scalar,
        Nested,
        Whole,
    }

    /// <summary>How much of the text has been looked at: once the end is found, where it is.</summary>
    public int At { get; private set; }

    /// <summary>Finds the end of the next value; white space and commas before it are passed over.</summary>
    /// <param name="text">The text from the same place on as in the last call, as far as it has arrived.</param>
    /// <returns>False when more has to arrive. A number ends where something else begins.</returns>
    public bool TryFindEnd(ReadOnlySpan<byte> text)
    {
        if (_part == Part.Separators)
        {
            Begin(text);
        }

        bool found = _part switch
        {
            Part.Separators => false,
            Part.Scalar => TryPass(text, s_endOfScalar),
            Part.Nested => TryClose(text),
            _ => true,
        };
        _part = found ? Part.Whole : _part;
        return found;
    }

    /// <summary>Behind the end, finds the next byte that is no white space.</summary>
    /// <param name="text">The text as before.</param>
    /// <returns>False when more has to arrive.</returns>
    public bool TryFindNext(ReadOnlySpan<byte> text)
    {
        int step = text[At..].IndexOfAnyExcept(s_whiteSpace);
        At = step < 0 ? text.Length : At + step;
        return step >= 0;
    }

    private void Begin(ReadOnlySpan<byte> text)
    {
        int step = text[At..].IndexOfAnyExcept(s_separators);
        if (step < 0)
        {
            At = text.Length;
            return;
        }

        At += step;
        switch (text[At])
        {
            case (byte)'"':
                _part = Part.Nested;
                _inString = true;
                At++;
                break;
            case (byte)'{' or (byte)'[':
                _part = Part.Nested;
                _depth = 1;
                At++;
                break;
            default:
                _part = Part.Scalar;
                break;
        }
    }

    private bool TryPass(ReadOnlySpan<byte> text, SearchValues<byte> end)
    {
        int step = text[At..].IndexOfAny(end);
        At = step < 0 ? text.Length : At + step;
        return step >= 0;
    }

    /// <summary>Goes on until all that is open is closed: by blocks as long as there are any, then byte by byte.</summary>
    private bool TryClose(ReadOnlySpan<byte> text)
    {
        while (text.Length - At >= BlockLength)
        {
            int end = FindInBlock(text.Slice(At, BlockLength));
            At += end < 0 ? BlockLength : end;
            if (end >= 0)
            {
                return true;
            }
        }

        while (At < text.Length)
        {
            if (Closes(text[At++]))
            {
                return true;
            }
        }

        return false;
    }

    private bool Closes(byte value)
    {
        if (_escaped)
        {
            _escaped = false;
            return false;
        }

        switch (value)
        {
            case (byte)'\\':
                _escaped = true;
                return false;
            case (byte)'"':
                _inString = !_inString;
                return !_inString && _depth == 0;
            case (byte)'{' or (byte)'[' when !_inString:
                _depth++;
                return false;
            case (byte)'}' or (byte)']' when !_inString:
                return --_depth == 0;
            default:
                return false;
        }
    }

    // Each mask has a bit for each byte, the lowest for the first (Langdale and Lemire, Parsing Gigabytes of JSON per
    // Second, VLDB Journal 28, 2019).
    private int FindInBlock(ReadOnlySpan<byte> block)
    {
        var bytes = Vector512.Create(block);
        ulong escaped = Escaped(Bits(bytes, (byte)'\\'));
        ulong quotes = Bits(bytes, (byte)'"') & ~escaped;
        ulong inStrings = Between(quotes) ^ (_inString ? ulong.MaxValue : 0);
        if (_depth == 0)
        {
            // A string by itself: the first quote ends it.
            _inString = quotes == 0;
            return quotes == 0 ? -1 : BitOperations.TrailingZeroCount(quotes) + 1;
        }

        // With this bit set, '[' is '{' and ']' is '}', and nothing else is.
        var folded = bytes | Vector512.Create((byte)0x20);
        ulong outside = ~(inStrings | escaped);
        ulong opening = Bits(folded, (byte)'{') & outside;
        ulong closing = Bits(folded, (byte)'}') & outside;
        _inString = (inStrings >> 63) != 0;
        if (BitOperations.PopCount(closing) < _depth)
        {
            _depth += BitOperations.PopCount(opening) - BitOperations.PopCount(closing);
            return -1;
        }

        return FindClosing(opening, closing);
    }

    private int FindClosing(ulong opening, ulong closing)
    {
        for (ulong brackets = opening | closing; brackets != 0; brackets &= brackets - 1)
        {
            int at = BitOperations.TrailingZeroCount(brackets);
            _depth += ((opening >> at) & 1) != 0 ? 1 : -1;
            if (_depth == 0)
            {
                return at + 1;
            }
        }

        return -1;
    }

    /// <summary>The bytes that a backslash takes the meaning from: in a row of backslashes, it is every second one.</summary>
    private ulong Escaped(ulong backslashes)
    {
        ulong escaped = _escaped ? 1UL : 0;
        _escaped = false;
        for (ulong left = backslashes & ~escaped; left != 0;)
        {
            ulong backslash = left & (~left + 1);
            ulong next = backslash << 1;
            _escaped = next == 0;
            escaped |= next;
            left &= ~(backslash | next);
        }

        return escaped;
    }

    private static ulong Bits(Vector512<byte> bytes, byte value)
        => Vector512.Equals(bytes, Vector512.Create(value)).ExtractMostSignificantBits();

    /// <summary>From each odd bit of the mask on until before the next one: what lies between quotes, the first one included.</summary>
    private static ulong Between(ulong quotes)
    {
        quotes ^= quotes << 1;
        quotes ^= quotes << 2;
        quotes ^= quotes << 4;
        quotes ^= quotes << 8;
        quotes ^= quotes << 16;
        return quotes ^ (quotes << 32);
    }
}
