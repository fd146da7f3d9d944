using System;
using System.Text;

namespace Specwright.Emission;

/// <summary>Writes lines at the indentation of the block that is open.</summary>
internal sealed class CodeWriter
{
    /// <summary>Longer lines are broken where that can be done.</summary>
    public const int MaxLength = 120;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>The number of spaces before each line.</summary>
    public int Indentation => 4 * _depth;

    /// <summary>Writes one line, or several; those that are empty stay empty.</summary>
    public void Line(string text = "")
    {
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            Line(text, start, end);
            start = end + 1;
        }

        Line(text, start, text.Length);
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

    /// <summary>Whether <paramref name="text"/> fits on a line here.</summary>
    public bool Fits(string text) => Fits(text.Length);

    /// <summary>Whether a line of <paramref name="length"/> characters fits here.</summary>
    public bool Fits(int length) => Indentation + length <= MaxLength;

    /// <summary>The lines of <paramref name="head"/> before those of this one.</summary>
    public string After(CodeWriter head) => _text.Insert(0, head._text.ToString()).ToString();

    private void Line(string text, int start, int end)
    {
        if (end > start)
        {
            _text.Append(' ', Indentation).Append(text, start, end - start);
        }

        _text.Append('\n');
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
