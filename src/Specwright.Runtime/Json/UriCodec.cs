using System;

namespace Specwright.Runtime.Json;

/// <summary>Reads and writes URIs.</summary>
public sealed class UriCodec : IJsonCodec<Uri?>
{
    private UriCodec()
    {
    }

    /// <inheritdoc/>
    public static Uri? Read(ref JsonCursor reader)
        => reader.ReadUri();

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, Uri? value) => writer.Uri(value);
}
