using System;
using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Benchmarks.Records;

/// <summary>What records have in common.</summary>
internal static class RecordJson
{
    // As a service writes: no escape where JSON asks for none.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON text.</summary>
    public static byte[] Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A list's only page.</summary>
    public static byte[] Page(int count, Action<Utf8JsonWriter, int> writeRecord) => Text(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("data");
        for (int i = 0; i < count; i++)
        {
            writeRecord(writer, i);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("hasNext", false);
        writer.WriteNumber("total", count);
        writer.WriteNumber("max", count);
        writer.WriteBoolean("moreThanTotal", false);
        writer.WriteEndObject();
    });

    /// <summary>A GUID that a number stands for.</summary>
    public static string Guid(int number)
    {
        uint scattered = unchecked((uint)number * 2_654_435_761);
        return string.Create(CultureInfo.InvariantCulture, $"{scattered:x8}-4b1d-4f6a-9c1e-{number:x12}");
    }

    /// <summary>A member that is an object of strings.</summary>
    public static void Object(Utf8JsonWriter writer, string name, params (string Name, string Value)[] members)
    {
        writer.WriteStartObject(name);
        foreach (var (member, value) in members)
        {
            writer.WriteString(member, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>A member that is a list of strings.</summary>
    public static void Array(Utf8JsonWriter writer, string name, string[] values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
