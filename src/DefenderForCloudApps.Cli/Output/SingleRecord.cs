using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Display;

namespace DefenderForCloudApps.Cli.Output;

/// <summary>Writes one record for programs: as JSON an object and not an array of one.</summary>
internal static class SingleRecord
{
    public static async Task WriteAsync<T>(
        T record, RecordView<T> view, OutputFormat format, Terminal terminal, CancellationToken cancellationToken)
    {
        if (format == OutputFormat.Json)
        {
            await using (var json = new Utf8JsonWriter(terminal.Data, JsonRecords.Indented))
            {
                JsonRecords.WriteTo(json, view.ToJson(record));
            }

            terminal.Data.WriteByte((byte)'\n');
            return;
        }

        await using var writer = RecordWriter<T>.Create(format, view, terminal);
        writer.Write(record);
        await writer.CompleteAsync(cancellationToken);
    }
}
