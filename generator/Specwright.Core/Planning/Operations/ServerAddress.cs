using System;
using System.Linq;
using System.Text.RegularExpressions;
using Specwright.Model;

namespace Specwright.Planning.Operations;

/// <summary>Fills a server's placeholders.</summary>
internal static class ServerAddress
{
    /// <summary>The address with each variable's default. A default stands as it is, whatever braces are in it.</summary>
    public static string Of(Server server)
    {
        if (server.Variables.IsEmpty)
        {
            return server.Url;
        }

        var defaults = server.Variables.ToLookup(static variable => variable.Name, static variable => variable.Default);
        var pieces = Regex.Split(server.Url, @"\{([^{}]*)\}");
        return string.Concat(pieces.Select((piece, at) => at % 2 == 0 ? piece : defaults[piece].FirstOrDefault() ?? "{" + piece + "}"));
    }

    /// <summary>
    /// Where an operation with a server of its own goes: an absolute address, or a path at the server that the client was
    /// made for; null for what is neither.
    /// </summary>
    /// <remarks>
    /// A variable in the host stands for a choice that the client's user has made with the base address. Its default is
    /// somebody else's host, which must not receive this user's requests and credentials.
    /// </remarks>
    public static string? OfOperation(Server server)
    {
        // An empty reference is the document's own place (RFC 3986, section 5.2.2): the root of the server, that is.
        var address = Of(server) is { Length: > 0 } given ? given : "/";
        if (address.StartsWith("/", StringComparison.Ordinal))
        {
            return address.StartsWith("//", StringComparison.Ordinal) ? null : address;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return null;
        }

        return HostOf(server.Url).Contains("{") ? uri.AbsolutePath : address;
    }

    private static string HostOf(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var end = url.IndexOf('/', start);
        return end < 0 ? url : url.Substring(0, end);
    }
}
