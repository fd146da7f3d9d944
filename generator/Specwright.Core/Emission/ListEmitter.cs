using System.Collections.Generic;

namespace Specwright.Emission;

/// <summary>Writes items separated by commas, as many on a line as fit.</summary>
internal static class ListEmitter
{
    public static void Emit(CodeWriter writer, string start, IReadOnlyList<string> items, string end)
    {
        var line = start;
        var isFirst = true;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i] + (i < items.Count - 1 ? "," : end);
            if (!isFirst && !writer.Fits(line + " " + item))
            {
                writer.Line(line);
                line = start.Length > 0 ? "    " : "";
                isFirst = true;
            }

            line += (isFirst ? "" : " ") + item;
            isFirst = false;
        }

        writer.Line(line);
    }
}
