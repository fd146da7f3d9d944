using System;

namespace Specwright.Planning;

/// <summary>The little that planning does with CommonMark: put a document's names into it, and take its first paragraph.</summary>
internal static class Markdown
{
    private static readonly string[] s_blankLine = ["\n\n"];

    /// <summary>Whether anything is left of <paramref name="text"/> when markup and the targets of links are gone.</summary>
    public static bool IsSaying(string? text)
    {
        var isHidden = false;
        for (var i = 0; i < text?.Length; i++)
        {
            if (text[i] is '<' || (text[i] is '(' && i > 0 && text[i - 1] == ']'))
            {
                isHidden = true;
            }
            else if (text[i] is '>' or ')')
            {
                isHidden = false;
            }
            else if (!isHidden && char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><paramref name="text"/> fit to stand between backticks.</summary>
    public static string Code(string text) => text.Length == 0 ? "\"\"" : text.Replace('`', '\'').Replace('\n', ' ').Replace('\r', ' ');

    /// <summary>The first paragraph, and what follows it.</summary>
    public static (string First, string? Further) SplitFirst(string text)
    {
        var parts = text.Replace("\r\n", "\n").Trim().Split(s_blankLine, 2, StringSplitOptions.None);
        return (parts[0], parts.Length > 1 && parts[1].Trim().Length > 0 ? parts[1].Trim() : null);
    }
}
