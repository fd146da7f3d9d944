using System.Collections.Generic;

namespace Specwright.Overlays.JsonPath;

/// <summary>Texts as JSONPath counts and orders them: by Unicode scalar values, not by UTF-16 code units.</summary>
internal static class CodePoints
{
    public static int[] Of(string text)
    {
        var result = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                result.Add(char.ConvertToUtf32(text[i], text[++i]));
            }
            else
            {
                result.Add(text[i]);
            }
        }

        return result.ToArray();
    }

    public static int Compare(string left, string right)
    {
        var first = Of(left);
        var second = Of(right);
        for (var i = 0; i < first.Length && i < second.Length; i++)
        {
            if (first[i] != second[i])
            {
                return first[i].CompareTo(second[i]);
            }
        }

        return first.Length.CompareTo(second.Length);
    }
}
