using Specwright.Runtime.Json;

namespace Corpus.Readers;

/// <summary>Passes a value by.</summary>
internal sealed class SkipCodec : IJsonCodec<string?>
{
    private SkipCodec()
    {
    }

    public static string? Read<TReader>(ref TReader reader)
        where TReader : struct, IJsonReader, allows ref struct
    {
        reader.SkipValue();
        return "";
    }

    public static void Write(ref JsonWriter writer, string? value) => writer.String(value);
}
