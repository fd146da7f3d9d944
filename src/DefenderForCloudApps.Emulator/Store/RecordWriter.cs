using System;
using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Filters;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>
/// Writes a record for the store: as it is, and what it can be filtered by as one small JSON object,
/// <c>{"field": [values]}</c>, which SQLite searches with <c>json_each</c>. That is computed when a record is stored, so
/// that a query parses no whole record.
/// </summary>
internal sealed class RecordWriter : IDisposable
{
    // What is written is well-formed by construction; quotes and all letters stay as they are for people to read.
    private static readonly JsonWriterOptions s_options = new()
    {
        SkipValidation = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _json;

    internal RecordWriter() => _json = new Utf8JsonWriter(_buffer, s_options);

    internal string WriteFacets(RecordList list, JsonObject record)
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        _json.WriteStartObject();
        foreach (var field in list.FilterFields)
        {
            if (field.Column is not null)
            {
                continue;
            }

            _json.WriteStartArray(field.Name);
            foreach (var value in field.Values(record))
            {
                WriteValue(field.Kind, value);
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
        _json.Flush();
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }

    /// <summary>The record itself, in UTF-8.</summary>
    internal byte[] WriteDocument(JsonObject record)
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        record.WriteTo(_json);
        _json.Flush();
        return _buffer.WrittenSpan.ToArray();
    }

    public void Dispose() => _json.Dispose();

    private void WriteValue(FilterKind kind, JsonNode? value)
    {
        switch (kind)
        {
            case FilterKind.Key or FilterKind.KeyOrId when RecordKey.Read(value) is { } key:
                foreach (var form in key.Forms())
                {
                    _json.WriteStringValue(form);
                }

                break;
            case FilterKind.Time when RecordKey.Milliseconds(value) is { } milliseconds:
                _json.WriteNumberValue(milliseconds);
                break;
            case FilterKind.Integer when value is JsonValue small && small.TryGetValue<int>(out var integer):
                _json.WriteNumberValue(integer);
                break;
            case FilterKind.Integer when long.TryParse(RecordKey.Scalar(value), out var number):
                _json.WriteNumberValue(number);
                break;
            case FilterKind.Boolean when value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                _json.WriteBooleanValue(value.GetValue<bool>());
                break;
            case FilterKind.String or FilterKind.KeyOrId when RecordKey.Scalar(value) is { } text:
                _json.WriteStringValue(text);
                break;
            default:
                break;
        }
    }
}
