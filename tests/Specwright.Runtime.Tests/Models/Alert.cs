using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Tests.Models;

/// <summary>In the shape of generated code: proves that the runtime serves it.</summary>
[JsonConverter(typeof(JsonModelConverter<Alert, Alert>))]
public sealed partial class Alert : IJsonModel<Alert>
{
    private static readonly MemberTable s_members = new(
        "\"_id\":\"title\":\"entities\":\"statusValue\":\"severity\":\"timestamp\":\"score\":\"labels\":\"a\\\":b\":"u8);

    public string? Id { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<AlertEntity>? Entities { get; init; }

    public AlertStatus? StatusValue { get; init; }

    public Severity? Severity { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public double? Score { get; init; }

    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    public int? Odd { get; init; }

    public JsonMembers AdditionalMembers { get; init; }

    public static Alert? Read<TReader>(ref TReader reader)
        where TReader : struct, IJsonReader, allows ref struct
    {
        if (!reader.BeginObject())
        {
            return null;
        }

        string? id = null;
        string? title = null;
        IReadOnlyList<AlertEntity>? entities = null;
        AlertStatus? statusValue = null;
        Severity? severity = null;
        DateTimeOffset? timestamp = null;
        double? score = null;
        IReadOnlyDictionary<string, string>? labels = null;
        int? odd = null;
        JsonMembers additionalMembers = default;
        int expected = 0, member;
        while ((member = reader.NextMember(s_members, ref expected)) >= 0)
        {
            switch (member)
            {
                case 0: id = reader.ReadString(); break;
                case 1: title = reader.ReadString(); break;
                case 2: entities = ListCodec<AlertEntity, AlertEntity>.Read(ref reader); break;
                case 3: statusValue = NullableCodec<AlertStatus, Int32EnumCodec<AlertStatus>>.Read(ref reader); break;
                case 4: severity = NullableCodec<Severity, Severity>.Read(ref reader); break;
                case 5: timestamp = reader.ReadUnixMilliseconds(); break;
                case 6: score = reader.ReadDouble(); break;
                case 7: labels = MapCodec<string, StringCodec>.Read(ref reader); break;
                case 8: odd = reader.ReadInt32(); break;
                default: reader.KeepMember(ref additionalMembers); break;
            }
        }

        return new Alert
        {
            Id = id,
            Title = title!,
            Entities = entities,
            StatusValue = statusValue,
            Severity = severity,
            Timestamp = timestamp,
            Score = score,
            Labels = labels,
            Odd = odd,
            AdditionalMembers = additionalMembers,
        };
    }

    public static void Write(ref JsonWriter writer, Alert? value)
    {
        if (value is null)
        {
            writer.Null();
            return;
        }

        writer.BeginObject();
        writer.StringMember(",\"_id\":"u8, value.Id);
        writer.StringMember(",\"title\":"u8, value.Title);
        writer.Member<IReadOnlyList<AlertEntity>, ListCodec<AlertEntity, AlertEntity>>(",\"entities\":"u8, value.Entities);
        writer.StructMember<AlertStatus, Int32EnumCodec<AlertStatus>>(",\"statusValue\":"u8, value.StatusValue);
        writer.StructMember<Severity, Severity>(",\"severity\":"u8, value.Severity);
        writer.UnixMillisecondsMember(",\"timestamp\":"u8, value.Timestamp);
        writer.DoubleMember(",\"score\":"u8, value.Score);
        writer.Member<IReadOnlyDictionary<string, string>, MapCodec<string, StringCodec>>(",\"labels\":"u8, value.Labels);
        writer.Int32Member(",\"a\\\":b\":"u8, value.Odd);
        writer.Members(value.AdditionalMembers);
        writer.EndObject();
    }
}
