using System;
using System.Collections.Generic;
using System.Linq;

namespace Specwright.Wire.Tests.Bodies;

/// <summary>The parts of a body, each as its headers, sorted, and its content.</summary>
internal static class MultipartText
{
    public static IReadOnlyList<string> Parts(this ReceivedRequest request)
    {
        var boundary = request.Headers["Content-Type"].Split("boundary=\"")[1].TrimEnd('"');
        var pieces = ("\r\n" + request.Body).Split("\r\n--" + boundary);
        if (pieces[0].Length > 0 || pieces[^1].TrimEnd() != "--")
        {
            throw new InvalidOperationException("The body does not begin and end with its boundary.");
        }

        return [.. pieces[1..^1].Select(Part)];
    }

    private static string Part(string piece)
    {
        var end = piece.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = piece[..end].Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        return string.Join("\n", [.. headers, piece[(end + 4)..]]);
    }
}
