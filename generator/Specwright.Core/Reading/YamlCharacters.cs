namespace Specwright.Reading;

/// <summary>The characters of a YAML stream (YAML 1.2, section 5.1).</summary>
internal static class YamlCharacters
{
    /// <summary>
    /// The first control character that YAML does not allow; null when there is none. Looked for before parsing: the
    /// parser takes a NUL for the end of its input.
    /// </summary>
    public static int? FindForbidden(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < ' ' and not ('\t' or '\n' or '\r') or (>= '\x7F' and <= '\x9F' and not '\x85') or '\uFFFE' or '\uFFFF')
            {
                return i;
            }
        }

        return null;
    }
}
