using System;

namespace Specwright.Runtime.Answers.Items;

/// <summary>Tells, while a JSON text arrives, whether all that it has opened is closed.</summary>
internal struct JsonDepth
{
    private int _depth;
    private bool _inString;
    private bool _escaped;

    /// <summary>So it is within a string, too, where a line ends: strings cannot have line ends.</summary>
    public readonly bool IsClosed => _depth <= 0 || _inString;

    public void Follow(ReadOnlySpan<byte> text)
    {
        foreach (byte character in text)
        {
            if (_inString)
            {
                _inString = _escaped || character != (byte)'"';
                _escaped = !_escaped && character == (byte)'\\';
            }
            else if (character == (byte)'"')
            {
                _inString = true;
            }
            else if (character is (byte)'{' or (byte)'[')
            {
                _depth++;
            }
            else if (character is (byte)'}' or (byte)']')
            {
                _depth--;
            }
        }
    }
}
