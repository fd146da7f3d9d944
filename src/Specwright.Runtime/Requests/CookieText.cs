using System;
using System.Linq;

namespace Specwright.Runtime.Requests;

/// <summary>What a cookie can hold as it is (RFC 6265, section 4.1.1).</summary>
internal static class CookieText
{
    /// <summary>Gives the text back, or refuses it. Commas and spaces are let through, as browsers and servers do.</summary>
    public static string Require(string text)
        => text.Any(static character => character is < ' ' or > '~' or ';' or '"' or '\\')
            ? throw new ArgumentException("A cookie can hold printable ASCII only, without semicolons, quotes and backslashes.", nameof(text))
            : text;
}
