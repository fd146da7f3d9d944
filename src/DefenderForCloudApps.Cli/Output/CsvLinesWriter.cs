using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsvHelper;
using DefenderForCloudApps.Cli.Display;

namespace DefenderForCloudApps.Cli.Output;

/// <summary>Writes records as csv (RFC 4180) that a spreadsheet cannot mistake for formulas.</summary>
internal sealed class CsvLinesWriter<T> : RecordWriter<T>
{
    private static readonly CsvWriterOptions s_options = new() { Injection = CsvInjection.Escape };

    private readonly RecordView<T> _view;
    private readonly CsvWriter _writer;
    private readonly bool _isForPeople;

    /// <summary>Writes the header.</summary>
    /// <param name="view">The columns.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="isForPeople">
    /// Whether a terminal shows it: then control characters are made visible. A file gets what the service sent.
    /// </param>
    public CsvLinesWriter(RecordView<T> view, Stream output, bool isForPeople = false)
    {
        _view = view;
        _isForPeople = isForPeople;
        _writer = CsvWriter.Create(output, s_options, leaveOpen: true);
        _writer.WriteHeader([.. view.Csv.Select(column => column.Name)]);
    }

    public override void Write(T record) => _writer.WriteRecord([.. _view.Csv.Select(column => Field(column.Value(record)))]);

    public override async Task FlushAsync(CancellationToken cancellationToken) => await _writer.FlushAsync(cancellationToken);

    public override async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
    }

    public override ValueTask DisposeAsync() => _writer.DisposeAsync();

    private string? Field(string? text) => _isForPeople && text is not null ? TerminalText.Lines(text) : text;
}
