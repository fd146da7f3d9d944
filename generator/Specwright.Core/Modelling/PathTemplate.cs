using System.Collections.Generic;

namespace Specwright.Modelling;

/// <summary>The names in the braces of a path or of a server's address.</summary>
/// <param name="Names">The names in order.</param>
internal sealed record PathTemplate(IReadOnlyList<string> Names)
{
    /// <summary>The placeholders of <paramref name="text"/>; null when a brace has no partner or nothing is in between.</summary>
    public static PathTemplate? Parse(string text)
    {
        var names = new List<string>();
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{')
            {
                if (open >= 0)
                {
                    return null;
                }

                open = i;
            }
            else if (text[i] == '}')
            {
                if (open < 0 || i == open + 1)
                {
                    return null;
                }

                names.Add(text.Substring(open + 1, i - open - 1));
                open = -1;
            }
        }

        return open < 0 ? new PathTemplate(names) : null;
    }
}
