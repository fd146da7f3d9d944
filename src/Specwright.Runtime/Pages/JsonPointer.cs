using System;
using System.Collections.Generic;
using System.Linq;

namespace Specwright.Runtime.Pages;

/// <summary>The names of members, outermost first, as RFC 6901 writes them; of arrays it knows nothing.</summary>
internal static class JsonPointer
{
    /// <exception cref="ArgumentException">The text is no JSON pointer.</exception>
    public static IEnumerable<string> Split(string pointer)
    {
        if (pointer.Length == 0)
        {
            return [];
        }

        return pointer[0] == '/'
            ? pointer.Split('/').Skip(1).Select(static name => name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
            : throw new ArgumentException($"'{pointer}' is no JSON pointer: it does not start with a slash.", nameof(pointer));
    }
}
