using System;
using System.Collections.Generic;
using System.Linq;
using DefenderForCloudApps.Cli.Display;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Output;

/// <summary>Lays records out in columns, one line each.</summary>
internal static class RecordTable
{
    private const int Gap = 2;

    /// <summary>The table of the records.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="records">The records.</param>
    /// <param name="width">The width of the terminal, in cells.</param>
    public static Table Create<T>(IReadOnlyList<TableColumn<T>> columns, IReadOnlyList<T> records, int width)
    {
        var cells = records.Select(record => columns.Select(column => TerminalText.Line(column.Value(record))).ToArray()).ToArray();
        var widths = ColumnWidths.Share(
            [.. columns.Select((column, index) => cells.Select(row => row[index]).Append(column.Title).Max(cell => cell.GetCellWidth()))],
            [.. columns.Select(column => column.Shrinks)],
            width - (Gap * (columns.Count - 1)));

        var table = new Table().Border(TableBorder.None);
        for (var index = 0; index < columns.Count; index++)
        {
            table.AddColumn(Header(columns[index], widths[index], isLast: index == columns.Count - 1));
        }

        for (var row = 0; row < records.Count; row++)
        {
            table.AddRow(columns.Select((column, index) => Cell(cells[row][index], widths[index], column.Color(records[row]))));
        }

        return table;
    }

    private static TableColumn Header<T>(TableColumn<T> column, int width, bool isLast) =>
        new(new Text(column.Title, new Style(decoration: Decoration.Bold)))
        {
            NoWrap = true,
            Width = width,
            Alignment = column.AlignRight ? Justify.Right : Justify.Left,
            Padding = new Padding(0, 0, isLast ? 0 : Gap, 0),
        };

    // Text, never markup: what the service sent is not a formatting instruction.
    private static Text Cell(string text, int width, Color? color) => new(Ellipsis.Cut(text, width), new Style(color));
}
