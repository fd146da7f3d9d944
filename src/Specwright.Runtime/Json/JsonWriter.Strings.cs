using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Specwright.Runtime.Json;

public ref partial struct JsonWriter
{
    private static readonly SearchValues<char> s_escaped = SearchValues.Create(EscapedCharacters());

    /// <summary>The room for a string: no UTF-16 unit takes more than three bytes in UTF-8.</summary>
    private static int StringLength(string value) => checked((value.Length * 3) + 2);

    /// <summary>Writes a member with a string, making room once.</summary>
    internal void StringMember(in ExpectedName name, string value)
    {
        Name(name, StringLength(value));
        PutString(value);
    }

    /// <summary>Writes a string where there is room for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PutString(string value)
    {
        Span<byte> room = _buffer.AsSpan(_length);
        room[0] = (byte)'"';
        int plain = PlainText.Copy(value, room[1..]);
        if (plain < value.Length)
        {
            _length += plain + 1;
            PutEncoded(value.AsSpan(plain));
            return;
        }

        room[plain + 1] = (byte)'"';
        _length += plain + 2;
        _comma = true;
    }

    /// <summary>Ends a string from a character on that is not plain.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PutEncoded(ReadOnlySpan<char> rest)
    {
        while (!rest.IsEmpty)
        {
            int step = rest.IndexOfAny(s_escaped);
            if (step == 0)
            {
                Escape(rest[0]);
                rest = rest[1..];

                // An escape may be longer than what was reserved for its character.
                Reserve((rest.Length * 3) + 2);
                int plain = PlainText.Copy(rest, _buffer.AsSpan(_length));
                _length += plain;
                rest = rest[plain..];
            }
            else
            {
                ReadOnlySpan<char> run = step < 0 ? rest : rest[..step];
                Transcode(run);
                rest = rest[run.Length..];
            }
        }

        _buffer[_length++] = (byte)'"';
        _comma = true;
    }

    private void Transcode(ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, _buffer.AsSpan(_length), out _, out int written, replaceInvalidSequences: true);
        _length += written;
    }

    private void Escape(char character)
    {
        Reserve(6);
        Span<byte> room = _buffer.AsSpan(_length);
        byte letter = character switch
        {
            '"' => (byte)'"',
            '\\' => (byte)'\\',
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => 0,
        };
        room[0] = (byte)'\\';
        if (letter != 0)
        {
            room[1] = letter;
            _length += 2;
            return;
        }

        "u00"u8.CopyTo(room[1..]);
        room[4] = (byte)('0' + (character >> 4));
        room[5] = (byte)"0123456789abcdef"[character & 15];
        _length += 6;
    }

    private static string EscapedCharacters()
    {
        Span<char> characters = stackalloc char[0x20 + 2];
        for (int control = 0; control < 0x20; control++)
        {
            characters[control] = (char)control;
        }

        characters[0x20] = '"';
        characters[0x21] = '\\';
        return characters.ToString();
    }
}
