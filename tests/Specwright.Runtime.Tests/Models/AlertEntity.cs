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
    static AlertEntity IJsonModel<AlertEntity>.New() => new();
    protected override MemberTable KnownMembers => s_members;

    protected override void VisitMembers(ref MemberVisitor json)
    {
        Id = json.Int64(0, Id);
    }

    protected override void VisitAdditionalMembers(ref MemberVisitor json)
        => AdditionalProperties = json.Additional<bool, BooleanCodec>(AdditionalProperties);
}
