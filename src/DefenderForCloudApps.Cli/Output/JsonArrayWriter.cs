using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Cli.Output;

/// <summary>Writes one JSON array, record by record.</summary>
internal sealed class JsonArrayWriter<T>(RecordView<T> view, Stream output) : RecordWriter<T>
{
    private readonly Utf8JsonWriter _writer = StartArray(output);

    public override void Write(T record) => JsonRecords.WriteTo(_writer, view.ToJson(record));

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await _writer.FlushAsync(cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    public override async Task CompleteAsync(CancellationToken cancellationToken)
    {
        _writer.WriteEndArray();
        await _writer.FlushAsync(cancellationToken);
        output.WriteByte((byte)'\n');
        await output.FlushAsync(cancellationToken);
    }

    public override ValueTask DisposeAsync() => _writer.DisposeAsync();

    private static Utf8JsonWriter StartArray(Stream output)
    {
        var writer = new Utf8JsonWriter(output, JsonRecords.Indented);
        writer.WriteStartArray();
        return writer;
    }
}
