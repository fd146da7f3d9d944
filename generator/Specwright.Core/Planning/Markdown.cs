using System;

namespace Specwright.Planning;

/// <summary>The little that planning does with CommonMark: put a document's names into it, and take its first paragraph.</summary>
internal static class Markdown
{
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
        var trimmed = text.Replace("\r\n", "\n").Trim();
        var blank = trimmed.IndexOf("\n\n", StringComparison.Ordinal);
        return blank < 0 ? (trimmed, null) : (trimmed.Substring(0, blank), trimmed.Substring(blank).Trim() is { Length: > 0 } rest ? rest : null);
    }
}
