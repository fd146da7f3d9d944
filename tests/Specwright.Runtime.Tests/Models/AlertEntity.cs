using System.Collections.Generic;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Tests.Models;

/// <summary>A model whose additional members have a type.</summary>
public sealed partial class AlertEntity : JsonModel, IJsonModel<AlertEntity>
{
    private static readonly MemberTable s_members = new("\"id\":"u8);

    private long? _id;
    private IReadOnlyDictionary<string, bool>? _additionalProperties;

    public long? Id { get => _id; init => _id = value; }

    public IReadOnlyDictionary<string, bool>? AdditionalProperties { get => _additionalProperties; init => _additionalProperties = value; }

    public AlertEntity() { }
    private AlertEntity(ref JsonCursor reader) : base(ref reader) { }

    public static AlertEntity? Read(ref JsonCursor reader) => reader.BeginObject() ? new(ref reader) : null;
    public static void Write(ref JsonWriter writer, AlertEntity? value) => writer.Model(value);
    protected override MemberTable KnownMembers => s_members;

    protected override void VisitMember(ref MemberVisitor json, int member)
    {
        switch (member)
        {
            case 0: json.Int64(ref _id); break;
        }
    }

    protected override void VisitAdditionalMembers(ref MemberVisitor json)
        => json.Additional<bool, BooleanCodec>(ref _additionalProperties);
}
