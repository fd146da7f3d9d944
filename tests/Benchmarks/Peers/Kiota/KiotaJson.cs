using System.IO;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace Benchmarks.Peers.Kiota;

/// <summary>Kiota's runtime as its adapter uses it.</summary>
internal static class KiotaJson
{
    private static readonly JsonParseNodeFactory s_nodes = new();
    private static readonly JsonSerializationWriterFactory s_writers = new();

    /// <summary>Reads an object.</summary>
    public static async Task<T?> ReadAsync<T>(Stream body, ParsableFactory<T> factory)
        where T : IParsable
    {
        var node = await s_nodes.GetRootParseNodeAsync("application/json", body);
        return node.GetObjectValue(factory);
    }

    /// <summary>Writes an object.</summary>
    public static Stream Write<T>(T value)
        where T : IParsable
    {
        using var writer = s_writers.GetSerializationWriter("application/json");
        writer.WriteObjectValue(null, value);
        return writer.GetSerializedContent();
    }

    /// <summary>The bytes of what was written.</summary>
    public static byte[] Bytes(Stream content)
    {
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
