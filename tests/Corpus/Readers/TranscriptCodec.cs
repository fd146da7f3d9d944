using System.Text;
using Specwright.Runtime.Json;

namespace Corpus.Readers;

/// <summary>What one of the runtime's readers sees in a text, in the words of <see cref="PeerTranscript"/>.</summary>
internal sealed class TranscriptCodec : IJsonCodec<string?>
{
    private TranscriptCodec()
    {
    }

    public static string? Read(ref JsonCursor reader)
    {
        StringBuilder transcript = new();
        Append(ref reader, transcript);
        return transcript.ToString();
    }

    public static void Write(ref JsonWriter writer, string? value) => writer.String(value);

    private static void Append(ref JsonCursor reader, StringBuilder transcript)
    {
        switch (reader.Peek())
        {
            case JsonKind.Object:
                Members(ref reader, transcript);
                break;
            case JsonKind.Array:
                Elements(ref reader, transcript);
                break;
            case JsonKind.String:
                transcript.Append('\'').Append(reader.ReadString()).Append('\n');
                break;
            case JsonKind.Number:
                transcript.Append('#').Append(reader.ReadRaw()).Append('\n');
                break;
            case JsonKind.Boolean:
                transcript.Append(reader.ReadBoolean() == true ? 't' : 'f');
                break;
            default:
                transcript.Append(reader.TryReadNull() ? 'n' : '?');
                break;
        }
    }

    private static void Members(ref JsonCursor reader, StringBuilder transcript)
    {
        transcript.Append(reader.BeginObject() ? '{' : '?');
        int expected = 0;
        while (reader.NextMember(MemberTable.Empty, ref expected) >= 0)
        {
            transcript.Append('.').Append(reader.ReadMemberName()).Append('\n');
            Append(ref reader, transcript);
        }

        transcript.Append('}');
    }

    private static void Elements(ref JsonCursor reader, StringBuilder transcript)
    {
        transcript.Append(reader.BeginArray() ? '[' : '?');
        bool first = true;
        while (reader.NextElement(ref first))
        {
            Append(ref reader, transcript);
        }

        transcript.Append(']');
    }
}
