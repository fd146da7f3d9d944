using System;
using System.Collections.Generic;
using System.Text;

namespace Specwright.Reading;

/// <summary>A text with blanks put in and taken out, whose offsets lead back to those of the original.</summary>
internal sealed class YamlEdits
{
    private readonly string _original;
    private readonly int _start;
    private readonly StringBuilder _text = new();

    // Behind each edit: where it stands in the edited text, and how far the original lies from there on.
    private readonly List<(int At, int Shift)> _shifts = [];
    private int _copied;

    /// <summary>The text of <paramref name="original"/> from <paramref name="start"/> on, unedited.</summary>
    public YamlEdits(string original, int start)
    {
        _original = original;
        _start = start;
        _copied = start;
    }

    public bool IsEmpty => _shifts.Count == 0;

    /// <summary>Puts <paramref name="count"/> spaces before the character at an offset that is not before the last edit.</summary>
    public void Insert(int offset, int count)
    {
        CopyTo(offset);
        _text.Append(' ', count);
        Mark();
    }

    /// <summary>Takes out <paramref name="count"/> characters at an offset that is not before the last edit.</summary>
    public void Remove(int offset, int count)
    {
        CopyTo(offset);
        _copied += count;
        Mark();
    }

    /// <summary>The edited text; no edit follows.</summary>
    public override string ToString()
    {
        CopyTo(_original.Length);
        return _text.ToString();
    }

    /// <summary>The place in the original of a place in the edited text.</summary>
    public int ToOriginal(long offset)
    {
        var shift = _start;
        for (int low = 0, high = _shifts.Count; low < high;)
        {
            var middle = (low + high) / 2;
            if (_shifts[middle].At <= offset)
            {
                shift = _shifts[middle].Shift;
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (int)Math.Min(offset + shift, _original.Length);
    }

    private void CopyTo(int offset)
    {
        _text.Append(_original, _copied, offset - _copied);
        _copied = offset;
    }

    private void Mark() => _shifts.Add((_text.Length, _copied - _text.Length));
}
