namespace Specwright.Reading;

/// <summary>The number notation of JSON (RFC 8259, section 6).</summary>
internal static class JsonNumber
{
    /// <summary>The offset after the number at <paramref name="start"/>; <paramref name="start"/> when none is there.</summary>
    public static int Scan(string text, int start)
    {
        var position = start < text.Length && text[start] == '-' ? start + 1 : start;
        var whole = SkipDigits(text, position);
        if (whole == position || (text[position] == '0' && whole > position + 1))
        {
            return start;
        }

        position = whole;
        if (position < text.Length && text[position] == '.')
        {
            var fraction = SkipDigits(text, position + 1);
            if (fraction == position + 1)
            {
                return start;
            }

            position = fraction;
        }

        return ScanExponent(text, start, position);
    }

    private static int ScanExponent(string text, int start, int position)
    {
        if (position == text.Length || text[position] is not ('e' or 'E'))
        {
            return position;
        }

        position++;
        if (position < text.Length && text[position] is '+' or '-')
        {
            position++;
        }

        var end = SkipDigits(text, position);
        return end == position ? start : end;
    }

    private static int SkipDigits(string text, int start)
    {
        while (start < text.Length && text[start] is >= '0' and <= '9')
        {
            start++;
        }

        return start;
    }
}
