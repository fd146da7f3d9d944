using Specwright.Runtime.Json;

namespace Corpus.Readers;

/// <summary>Passes a value by.</summary>
internal sealed class SkipCodec : IJsonCodec<string?>
{
    private SkipCodec()
    {
    }

    public static string? Read(ref JsonCursor reader)
    {
        reader.SkipValue();
        return "";
    }

    public static void Write(ref JsonWriter writer, string? value) => writer.String(value);
}
