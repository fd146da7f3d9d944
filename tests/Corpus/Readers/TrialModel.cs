using System.Collections.Generic;
using System.Text.Json.Serialization;
using Specwright.Runtime.Json;

namespace Corpus.Readers;

/// <summary>
/// In the shape of generated code: names shorter and longer than a vector, some that begin alike, known strings, lists, maps,
/// any values, models within it, and what is not named.
/// </summary>
[JsonConverter(typeof(JsonModelConverter<TrialModel, TrialModel>))]
internal sealed class TrialModel : OpenJsonModel, IJsonModel<TrialModel>
{
    /// <summary>The members' names, for those who make texts.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["a", "id", "abcdefghijklm", "abcdefghijklmn", "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyy", "n\u00e4me", "kind", "list", "map", "self"];

    private static readonly MemberTable s_members = new("""
        "a":"id":"abcdefghijklm":"abcdefghijklmn":"abcdefghijklmnopqrstuvwxyz":"abcdefghijklmnopqrstuvwxyy":"näme":"kind":
        "list":"map":"self":
        """u8);

    private static readonly MemberTable s_kinds = new("\"low\":\"h\\u00edgh\":\"1\":\"true\":"u8);

    private long? _id;
    private string? _kind;

    public TrialLevel? A { get; set; }

    public long Id { get => _id.GetValueOrDefault(); set => _id = value; }

    public double? Double { get; set; }

    public bool? Boolean { get; set; }

    public string? Long { get; set; }

    public RawJson? Longer { get; set; }

    public string? Name { get; set; }

    public string? Kind { get => _kind; set { _kind = value; SetNullMember(7, value is null); } }

    public IReadOnlyList<string>? List { get; set; }

    public IReadOnlyDictionary<string, string>? Map { get; set; }

    public TrialModel? Self { get; set; }

    protected override MemberTable KnownMembers => s_members;

    static TrialModel IJsonModel<TrialModel>.New() => new();

    static TrialModel? IJsonCodec<TrialModel?>.Read(ref JsonCursor reader)
    {
        // As unions and models that others extend look before they read.
        reader.PeekMembers(s_members);
        reader.PeekStringMember("kind"u8, s_kinds);
        return reader.BeginObject() ? reader.ReadMembers(new TrialModel()) : null;
    }

    protected override void VisitMembers(ref MemberVisitor json)
    {
        A = json.Int32Enum(0, A);
        _id = json.Int64(1, _id);
        Double = json.Double(2, Double);
        Boolean = json.Boolean(3, Boolean);
        Long = json.String(4, Long);
        Longer = json.Raw(5, Longer);
        Name = json.String(6, Name);
        _kind = json.Value<string, KindCodec>(7, _kind);
        List = json.List<string, StringCodec>(8, List);
        Map = json.Map<string, StringCodec>(9, Map);
        Self = json.Model(10, Self);
    }

    /// <summary>Reads a string as an open enumeration does.</summary>
    private sealed class KindCodec : IJsonCodec<string?>
    {
        private KindCodec()
        {
        }

        public static string? Read(ref JsonCursor reader) => reader.TryReadNull() ? null : KnownText.Read(ref reader, s_kinds);

        public static void Write(ref JsonWriter writer, string? value) => writer.String(value);
    }
}
