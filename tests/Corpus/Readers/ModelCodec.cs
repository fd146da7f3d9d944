using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Specwright.Runtime.Json;

namespace Corpus.Readers;

/// <summary>
/// Reads an object as an emitted model does, and describes it: names shorter and longer than a vector, some that begin
/// alike, known strings, lists and maps, what is null, and what is not named.
/// </summary>
internal sealed class ModelCodec : IJsonCodec<string?>
{
    /// <summary>The members' names, for those who make texts.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["a", "id", "abcdefghijklm", "abcdefghijklmn", "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyy", "n\u00e4me", "kind", "list", "map", "self"];

    private static readonly MemberTable s_members = new(
        "\"a\":\"id\":\"abcdefghijklm\":\"abcdefghijklmn\":\"abcdefghijklmnopqrstuvwxyz\":\"abcdefghijklmnopqrstuvwxyy\":\"n\u00e4me\":\"kind\":\"list\":\"map\":\"self\":"u8);

    private static readonly MemberTable s_kinds = new("\"low\":\"h\\u00edgh\":\"1\":\"true\":"u8);

    private ModelCodec()
    {
    }

    public static string? Read(ref JsonCursor reader)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{reader.PeekMembers(s_members)} {reader.PeekStringMember("kind"u8, s_kinds)}\n");
        if (!reader.BeginObject())
        {
            return "null";
        }

        JsonMembers others = default;
        int expected = 0, member;
        while ((member = reader.NextMember(s_members, ref expected)) >= 0)
        {
            object? value = null;
            switch (member)
            {
                case 0: value = reader.ReadInt32(); break;
                case 1: value = reader.ReadInt64(); break;
                case 2: value = reader.ReadDouble(); break;
                case 3: value = reader.ReadBoolean(); break;
                case 4: value = reader.ReadString(); break;
                case 5: value = reader.ReadDateTime(); break;
                case 6: value = reader.ReadRaw(); break;
                case 7: value = (reader.ReadKnownString(s_kinds, out string? other), other); break;
                case 8: value = ListCodec<string, StringCodec>.Read(ref reader) is { } list ? string.Join('|', list) : null; break;
                case 9: value = MapCodec<string, TranscriptCodec>.Read(ref reader) is { } map ? string.Join('|', map) : null; break;
                case 10: value = Read(ref reader); break;
                default: reader.KeepMember(ref others); break;
            }

            text.Append(CultureInfo.InvariantCulture, $"{member}={value}\n");
        }

        JsonWriter writer = new();
        writer.BeginObject();
        writer.Members(others);
        writer.EndObject();
        text.Append(Encoding.UTF8.GetString(writer.Written));
        writer.Dispose();
        return text.ToString();
    }

    public static void Write(ref JsonWriter writer, string? value) => writer.String(value);
}
