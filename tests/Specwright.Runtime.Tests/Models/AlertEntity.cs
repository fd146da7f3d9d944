using System.Collections.Generic;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Tests.Models;

/// <summary>A model whose additional members have a type.</summary>
public sealed partial class AlertEntity : JsonModel, IJsonModel<AlertEntity>
{
    private static readonly MemberTable s_members = new("\"id\":"u8);

    public long? Id { get; set; }

    public IReadOnlyDictionary<string, bool>? AdditionalProperties { get; set; }

    public AlertEntity() { }
    private AlertEntity(ref JsonCursor reader) : base(ref reader) { }

    public static AlertEntity? Read(ref JsonCursor reader) => reader.BeginObject() ? new(ref reader) : null;
    public static void Write(ref JsonWriter writer, AlertEntity? value) => writer.Model(value);
    protected override MemberTable KnownMembers => s_members;

    protected override void VisitMembers(ref MemberVisitor json)
    {
        Id = json.Int64(0, Id);
    }

    protected override void VisitAdditionalMembers(ref MemberVisitor json)
        => AdditionalProperties = json.Additional<bool, BooleanCodec>(AdditionalProperties);
}
