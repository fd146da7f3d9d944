using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Display;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Output;

/// <summary>Draws the records as a table, when all are there: only then are the columns' widths known.</summary>
internal sealed class TableRecordWriter<T>(RecordView<T> view, Terminal terminal) : RecordWriter<T>
{
    private readonly List<T> _records = [];

    public override void Write(T record) => _records.Add(record);

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (_records.Count == 0)
        {
            terminal.Say("Nothing found.");
        }
        else
        {
            terminal.Output.Write(RecordTable.Create(view.Table, _records, terminal.Output.Profile.Width));
        }

        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => default;
}
