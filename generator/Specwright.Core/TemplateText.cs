namespace Specwright;

/// <summary>Texts with placeholders in braces, as paths are.</summary>
internal static class TemplateText
{
    /// <summary>Splits at the first <paramref name="separator"/> that stands in no placeholder; the second part is null when there is none.</summary>
    public static (string Before, string? After) Split(string template, char separator)
    {
        var isName = false;
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] == separator && !isName)
            {
                return (template.Substring(0, i), template.Substring(i + 1));
            }

            isName = template[i] == '{' || (isName && template[i] != '}');
        }

        return (template, null);
    }
}
