using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Cli.Output;

/// <summary>Writes each record as JSON on a line of its own.</summary>
internal sealed class JsonLinesWriter<T>(RecordView<T> view, Stream output) : RecordWriter<T>
{
    public override void Write(T record)
    {
        using (var writer = new Utf8JsonWriter(output, JsonRecords.Compact))
        {
            JsonRecords.WriteTo(writer, view.ToJson(record));
        }

        output.WriteByte((byte)'\n');
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => output.FlushAsync(cancellationToken);

    public override Task CompleteAsync(CancellationToken cancellationToken) => FlushAsync(cancellationToken);

    public override ValueTask DisposeAsync() => default;
}
