using System.Collections.Generic;

namespace Specwright.Emission;

/// <summary>Writes items separated by commas, as many on a line as fit.</summary>
internal static class ListEmitter
{
    public static void Emit(CodeWriter writer, string start, IReadOnlyList<string> items, string end)
    {
        writer.Write(start);
        var length = start.Length;
        var isFirst = true;
        for (var i = 0; i < items.Count; i++)
        {
            var separator = i < items.Count - 1 ? "," : end;
            var added = items[i].Length + separator.Length;
            if (!isFirst && !writer.Fits(length + 1 + added))
            {
                writer.Line();
                var indentation = start.Length > 0 ? "    " : "";
                writer.Write(indentation);
                length = indentation.Length;
                isFirst = true;
            }

            var space = isFirst ? "" : " ";
            writer.Write($"{space}{items[i]}{separator}");
            length += space.Length + added;
            isFirst = false;
        }

        writer.Line();
    }

    /// <summary>Writes items between brackets: on the line of the opening one if all fit there, else behind it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="start">What stands before the items, the opening bracket included.</param>
    /// <param name="items">The items.</param>
    /// <param name="end">What stands behind them, from the closing bracket on.</param>
    public static void EmitBracketed(CodeWriter writer, string start, IReadOnlyList<string> items, string end)
    {
        var length = start.Length + end.Length + (2 * (items.Count - 1));
        foreach (var item in items)
        {
            length += item.Length;
        }

        if (items.Count == 0 || writer.Fits(length))
        {
            WriteItems(writer, start, items, end);
            return;
        }

        writer.Line(start);
        using (writer.Indent())
        {
            Emit(writer, "", items, end);
        }
    }

    private static void WriteItems(CodeWriter writer, string start, IReadOnlyList<string> items, string end)
    {
        writer.Write(start);
        for (var i = 0; i < items.Count; i++)
        {
            writer.Write(i > 0 ? ", " : "");
            writer.Write(items[i]);
        }

        writer.Line(end);
    }
}
