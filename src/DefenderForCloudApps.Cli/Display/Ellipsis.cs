using System.Text;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Display;

/// <summary>Cuts text that is too long for its place.</summary>
internal static class Ellipsis
{
    /// <summary>The text, or as much of its beginning as fits with an ellipsis.</summary>
    /// <param name="text">One line.</param>
    /// <param name="width">The place, in cells: most letters take one, East Asian ones and emoji two.</param>
    public static string Cut(string text, int width)
    {
        if (text.GetCellWidth() <= width)
        {
            return text;
        }

        var cut = new StringBuilder();
        var remaining = width - 1;
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = rune.ToString();
            remaining -= letter.GetCellWidth();
            if (remaining < 0)
            {
                break;
            }

            cut.Append(letter);
        }

        return cut.Append('…').ToString();
    }
}
