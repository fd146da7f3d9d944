using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Filters;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>A record as it goes in: its key, its JSON in UTF-8, its facets, and its values to sort by.</summary>
internal sealed record StoredRecord(string Key, byte[] Document, string Facets, object?[] SortValues)
{
    /// <summary>Quotes and letters of all scripts as they are: the answers are read by people too.</summary>
    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static StoredRecord From(RecordList list, JsonObject record, RecordWriter writer) => new(
        list.Key(record),
        writer.WriteDocument(record),
        writer.WriteFacets(list, record),
        [.. list.SortFields.Select(field => field.Value(record))]);
}
