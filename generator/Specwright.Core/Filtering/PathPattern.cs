using System;

namespace Specwright.Filtering;

/// <summary>
/// Patterns of paths: <c>*</c> stands for any characters within a segment, <c>**</c> as a segment for any number of
/// segments, none included. All else stands for itself; braces, too.
/// </summary>
/// <example><c>/pets/**</c> matches <c>/pets</c>, <c>/pets/{id}</c> and all below.</example>
public static class PathPattern
{
    /// <summary>Whether the whole of <paramref name="path"/> is as <paramref name="pattern"/> says.</summary>
    public static bool Matches(string pattern, string path) => MatchesAll(
        Segments(pattern), Segments(path), static segment => segment == "**", MatchesSegment);

    private static bool MatchesSegment(string pattern, string segment) => MatchesAll(
        pattern.ToCharArray(), segment.ToCharArray(), static c => c == '*', static (wanted, c) => wanted == c);

    /// <summary>
    /// Whether a sequence matches a pattern in which some elements stand for any number. Only the last of these ever
    /// needs to be tried again, so that the time is bounded by the product of the lengths.
    /// </summary>
    private static bool MatchesAll<T>(T[] pattern, T[] sequence, Func<T, bool> isAny, Func<T, T, bool> matches)
    {
        var at = 0;
        var any = -1;
        var resume = 0;
        for (var i = 0; i < sequence.Length;)
        {
            if (at < pattern.Length && isAny(pattern[at]))
            {
                any = at++;
                resume = i;
            }
            else if (at < pattern.Length && matches(pattern[at], sequence[i]))
            {
                at++;
                i++;
            }
            else if (any >= 0)
            {
                at = any + 1;
                i = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && isAny(pattern[at]))
        {
            at++;
        }

        return at == pattern.Length;
    }

    private static string[] Segments(string text) => text.TrimStart('/').Split('/');
}
