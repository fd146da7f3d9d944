using System;

namespace Specwright.Runtime.Requests;

/// <summary>The segments that a URL cannot express, because they mean a step in its path (RFC 3986, section 5.2.4).</summary>
internal static class DotSegments
{
    /// <summary>Refuses a path with one: it would address something else.</summary>
    /// <param name="path">The path, percent-encoded; what follows a question mark does not count.</param>
    /// <exception cref="InvalidOperationException">There is one.</exception>
    public static void Refuse(ReadOnlySpan<char> path)
    {
        if (path.IndexOf('?') is var query and >= 0)
        {
            path = path[..query];
        }

        if (path.IndexOfAny('.', '%') < 0)
        {
            return;
        }

        foreach (Range segment in path.Split('/'))
        {
            if (IsOne(path[segment]))
            {
                throw new InvalidOperationException("A path value makes a segment '.' or '..', which no URL can hold.");
            }
        }
    }

    // To be encoded makes no difference (RFC 3986, section 6.2.2.2): System.Uri takes the step all the same.
    private static bool IsOne(ReadOnlySpan<char> segment)
    {
        int dots = 0;
        while (!segment.IsEmpty)
        {
            int length = segment[0] == '.' ? 1 : segment.StartsWith("%2e", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
            if (length == 0)
            {
                return false;
            }

            segment = segment[length..];
            dots++;
        }

        return dots is 1 or 2;
    }
}
