using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Specwright.Emission;

/// <summary>Writes lines at the indentation of the block that is open.</summary>
internal sealed class CodeWriter
{
    /// <summary>Longer lines are broken where that can be done.</summary>
    public const int MaxLength = 120;

    private readonly GrowingText _text = new();
    private int _depth;
    private bool _isLineOpen;

    /// <summary>The number of spaces before each line.</summary>
    public int Indentation => 4 * _depth;

    /// <summary>Writes a line, or several; those that are empty stay empty. Where one is open, it is ended so.</summary>
    public void Line(string text = "")
    {
        Write(text);
        EndLine();
    }

    /// <summary>The same of parts, of which no string is made.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] Parts text)
    {
        _ = text;
        EndLine();
    }

    /// <summary>Begins or continues a line.</summary>
    public void Write(string text) => Write(text, 0, text.Length);

    /// <summary>The same of parts, of which no string is made.</summary>
#pragma warning disable CA1822 // the parts are this writer's, and written when they are made
    public void Write([InterpolatedStringHandlerArgument("")] Parts text) => _ = text;
#pragma warning restore CA1822

    /// <summary>Begins or continues a line with a part of <paramref name="text"/>.</summary>
    public void Write(string text, int start, int length)
    {
        var end = start + length;
        for (var next = text.IndexOf('\n', start, length); next >= 0; next = text.IndexOf('\n', start, end - start))
        {
            WriteWithin(text, start, next);
            EndLine();
            start = next + 1;
        }

        WriteWithin(text, start, end);
    }

    /// <summary>Opens a block in braces, until the result is disposed of.</summary>
    public Closer Block()
    {
        Line("{");
        _depth++;
        return new Closer(this, "}");
    }

    /// <summary>Indents what follows, until the result is disposed of.</summary>
    public Closer Indent()
    {
        _depth++;
        return new Closer(this, null);
    }

    /// <summary>Whether a line of <paramref name="length"/> characters fits here.</summary>
    public bool Fits(int length) => Indentation + length <= MaxLength;

    /// <summary>The lines of <paramref name="head"/> before those of this one. Nothing is left of either.</summary>
    public string TakeAfter(CodeWriter head) => _text.TakeAfter(head._text);

    private void WriteWithin(string text, int start, int end)
    {
        if (end == start)
        {
            return;
        }

        if (!_isLineOpen)
        {
            _text.Append(' ', Indentation);
            _isLineOpen = true;
        }

        _text.Append(text, start, end - start);
    }

    private void EndLine()
    {
        _text.Append('\n', 1);
        _isLineOpen = false;
    }

    /// <summary>The parts of an interpolated string, each written when the compiler comes to it.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Parts
    {
        private readonly CodeWriter _writer;

        public Parts(int literalLength, int formattedCount, CodeWriter writer)
        {
            _ = literalLength;
            _ = formattedCount;
            _writer = writer;
        }

        public void AppendLiteral(string text) => _writer.Write(text);

        public void AppendFormatted(string? text) => _writer.Write(text ?? "");

        public void AppendFormatted(int number) => _writer.Write(number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Ends an indentation.</summary>
    public readonly struct Closer : IDisposable
    {
        private readonly CodeWriter _writer;
        private readonly string? _end;

        public Closer(CodeWriter writer, string? end) => (_writer, _end) = (writer, end);

        /// <inheritdoc/>
        public void Dispose()
        {
            _writer._depth--;
            if (_end is not null)
            {
                _writer.Line(_end);
            }
        }
    }
}
