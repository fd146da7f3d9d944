using System;
using System.Collections.Generic;

namespace DefenderForCloudApps.Cli.Output;

/// <summary>How a kind of record is shown.</summary>
/// <param name="ToJson">The record as JSON, complete, in UTF-8.</param>
/// <param name="Csv">The columns of csv. Their names and order are what scripts rely on: only ever append.</param>
/// <param name="Table">The columns for people.</param>
internal sealed record RecordView<T>(
    Func<T, byte[]> ToJson, IReadOnlyList<CsvColumn<T>> Csv, IReadOnlyList<TableColumn<T>> Table);

/// <summary>A column of csv.</summary>
/// <param name="Name">The header.</param>
/// <param name="Value">The field; null is an empty one.</param>
internal sealed record CsvColumn<T>(string Name, Func<T, string?> Value);

/// <summary>A column for people.</summary>
/// <param name="Title">The header.</param>
/// <param name="Value">The cell; control characters in it are made visible where it is printed.</param>
internal sealed record TableColumn<T>(string Title, Func<T, string?> Value)
{
    /// <summary>The colour of a cell, if it has one.</summary>
    public Func<T, Spectre.Console.Color?> Color { get; init; } = static _ => null;

    /// <summary>Whether the column gives up space first: long text is cut, with an ellipsis, where a terminal is narrow.</summary>
    public bool Shrinks { get; init; }

    /// <summary>Whether the column holds numbers.</summary>
    public bool AlignRight { get; init; }
}
