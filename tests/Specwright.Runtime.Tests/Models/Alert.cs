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

    private string? _id, _title;
    private IReadOnlyList<AlertEntity>? _entities;
    private AlertStatus? _statusValue;
    private Severity? _severity;
    private DateTimeOffset? _timestamp;
    private double? _score;
    private IReadOnlyDictionary<string, string>? _labels;
    private int? _odd;

    public string? Id { get => _id; init => _id = value; }
    public required string Title { get => _title; init => _title = value; }
    public IReadOnlyList<AlertEntity>? Entities { get => _entities; init => _entities = value; }
    public AlertStatus? StatusValue { get => _statusValue; init => _statusValue = value; }
    public Severity? Severity { get => _severity; init => _severity = value; }
    public DateTimeOffset? Timestamp { get => _timestamp; init => _timestamp = value; }
    public double? Score { get => _score; init => _score = value; }
    public IReadOnlyDictionary<string, string>? Labels { get => _labels; init => _labels = value; }
    public int? Odd { get => _odd; init => _odd = value; }

    public Alert() { }
    [SetsRequiredMembers] private Alert(ref JsonCursor reader) : base(ref reader) { }

    public static Alert? Read(ref JsonCursor reader) => reader.BeginObject() ? new(ref reader) : null;
    public static void Write(ref JsonWriter writer, Alert? value) => writer.Model(value);
    protected override MemberTable KnownMembers => s_members;

    protected override void VisitMember(ref MemberVisitor json, int member)
    {
        switch (member)
        {
            case 0: json.String(ref _id); break;
            case 1: json.String(ref _title); break;
            case 2: json.List<AlertEntity, AlertEntity>(ref _entities); break;
            case 3: json.Struct<AlertStatus, Int32EnumCodec<AlertStatus>>(ref _statusValue); break;
            case 4: json.Enum(ref _severity); break;
            case 5: json.UnixMilliseconds(ref _timestamp); break;
            case 6: json.Double(ref _score); break;
            case 7: json.Map<string, StringCodec>(ref _labels); break;
            case 8: json.Int32(ref _odd); break;
        }
    }
}
