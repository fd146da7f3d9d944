using System;

namespace Specwright.Planning;

/// <summary>The little that planning does with CommonMark: put a document's names into it, and take its first paragraph.</summary>
internal static class Markdown
{
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
