using System;
using System.Text;
using System.Text.Json;
using Specwright.Runtime.Json;
using Xunit;

namespace Specwright.Runtime.Tests.Support;

public enum ReaderKind
{
    Cursor,
    SystemTextJson,
}

/// <summary>Reads the same text by the cursor alone, and inside System.Text.Json.</summary>
public static class Readers
{
    public static TheoryData<ReaderKind> Both => [ReaderKind.Cursor, ReaderKind.SystemTextJson];

    public static T? Read<T, TCodec>(this ReaderKind kind, string json)
        where TCodec : IJsonCodec<T?>
        => kind.Read<T, TCodec>(Encoding.UTF8.GetBytes(json));

    public static T? Read<T, TCodec>(this ReaderKind kind, ReadOnlySpan<byte> json)
        where TCodec : IJsonCodec<T?>
    {
        if (kind == ReaderKind.Cursor)
        {
            return JsonText.Deserialize<T, TCodec>(json);
        }

        Utf8JsonReader reader = new(json);
        reader.Read();
        T? value = new JsonModelConverter<T, TCodec>().Read(ref reader, typeof(T), JsonSerializerOptions.Default);
        return reader.Read() ? throw new JsonException("More was read.") : value;
    }

    public static string Write<T, TCodec>(T? value)
        where TCodec : IJsonCodec<T?>
        => Encoding.UTF8.GetString(JsonText.Serialize<T, TCodec>(value));
}
