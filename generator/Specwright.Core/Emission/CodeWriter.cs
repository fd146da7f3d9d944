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
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', Indentation).Append(line);
            }

            _text.Append('\n');
        }
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
    public bool Fits(string text) => Indentation + text.Length <= MaxLength;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

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
