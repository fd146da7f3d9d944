using System;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Display;

namespace DefenderForCloudApps.Cli.Output;

/// <summary>Writes records to standard output in one of the forms, as they arrive.</summary>
/// <remarks>
/// <see cref="CompleteAsync"/> is for the good end alone. When reading fails, what was written stays recognisably
/// incomplete: a JSON array is left open, a table is not drawn.
/// </remarks>
internal abstract class RecordWriter<T> : IAsyncDisposable
{
    public static RecordWriter<T> Create(OutputFormat format, RecordView<T> view, Terminal terminal) => format switch
    {
        OutputFormat.Json => new JsonArrayWriter<T>(view, terminal.Data),
        OutputFormat.JsonLines => new JsonLinesWriter<T>(view, terminal.Data),
        OutputFormat.Csv => new CsvLinesWriter<T>(view, terminal.Data, terminal.IsOutputTerminal),
        OutputFormat.Table => new TableRecordWriter<T>(view, terminal),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public abstract void Write(T record);

    /// <summary>Hands on what was written so far: before more is waited for, and when reading fails.</summary>
    public abstract Task FlushAsync(CancellationToken cancellationToken);

    /// <summary>Ends the output after the last record.</summary>
    public abstract Task CompleteAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
