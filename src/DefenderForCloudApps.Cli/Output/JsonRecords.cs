using System.Text.Encodings.Web;
using System.Text.Json;

namespace DefenderForCloudApps.Cli.Output;

/// <summary>Copies a record's JSON into a document of our own layout.</summary>
internal static class JsonRecords
{
    // Relaxed is for people: letters of every script stay. Control characters, C1 included, are escaped all the same,
    // which keeps terminal sequences out. Line ends are those of JSON lines on every system.
    private static readonly JsonWriterOptions s_compact =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private static readonly JsonWriterOptions s_indented = s_compact with { Indented = true };

    public static JsonWriterOptions Compact => s_compact;

    public static JsonWriterOptions Indented => s_indented;

    /// <summary>Writes the value token by token: numbers keep their digits, and white space that arrived goes.</summary>
    public static void WriteTo(Utf8JsonWriter writer, byte[] utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        document.RootElement.WriteTo(writer);
    }
}
