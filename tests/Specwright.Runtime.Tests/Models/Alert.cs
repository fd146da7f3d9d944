#nullable enable annotations
#nullable disable warnings // as in generated code

using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Tests.Models;

/// <summary>In the shape of generated code: proves that the runtime serves it.</summary>
[JsonConverter(typeof(JsonModelConverter<Alert, Alert>))]
public sealed partial class Alert : OpenJsonModel, IJsonModel<Alert>
{
    private static readonly MemberTable s_members = new(
        "\"_id\":\"title\":\"entities\":\"statusValue\":\"severity\":\"timestamp\":\"score\":\"labels\":\"a\\\":b\":"u8);

    public string? Id { get; set; }
    public required string Title { get; set; }
    public IReadOnlyList<AlertEntity>? Entities { get; set; }
    public AlertStatus? StatusValue { get; set; }
    public Severity? Severity { get; set; }
    public DateTimeOffset? Timestamp { get; set; }
    public double? Score { get; set; }
    public IReadOnlyDictionary<string, string>? Labels { get; set; }
    public int? Odd { get; set; }

    public Alert() { }
    [SetsRequiredMembers] private Alert(UnreadModel _) { }
    static Alert IJsonModel<Alert>.New() => new(default(UnreadModel));
    protected override MemberTable KnownMembers => s_members;

    protected override void VisitMembers(ref MemberVisitor json)
    {
        Id = json.String(0, Id);
        Title = json.String(1, Title);
        Entities = json.List<AlertEntity, AlertEntity>(2, Entities);
        StatusValue = json.Int32Enum(3, StatusValue);
        Severity = json.Enum(4, Severity);
        Timestamp = json.UnixMilliseconds(5, Timestamp);
        Score = json.Double(6, Score);
        Labels = json.Map<string, StringCodec>(7, Labels);
        Odd = json.Int32(8, Odd);
    }
}
