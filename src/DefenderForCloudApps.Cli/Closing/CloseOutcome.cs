using System.IO;
using System.Text.Json;
using DefenderForCloudApps.Cli.Output;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Closing;

/// <summary>What became of one alert.</summary>
internal sealed record CloseOutcome(string Id, string Result)
{
    public const string Closed = "closed";
    public const string NotFound = "not found";

    public static RecordView<CloseOutcome> View { get; } = new(
        static outcome => outcome.ToJson(),
        [new("id", static outcome => outcome.Id), new("result", static outcome => outcome.Result)],
        [
            new("ID", static outcome => outcome.Id),
            new("RESULT", static outcome => outcome.Result) { Color = static outcome => outcome.Result == NotFound ? Color.Red : Color.Green },
        ]);

    private byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, Id);
            writer.WriteString("result"u8, Result);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
