using System.Collections.Generic;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Tests.Models;

/// <summary>A model whose additional members have a type.</summary>
public sealed partial class AlertEntity : IJsonModel<AlertEntity>
{
    private static readonly MemberTable s_members = new("\"id\":"u8);

    public long? Id { get; init; }

    public IReadOnlyDictionary<string, bool>? AdditionalProperties { get; init; }

    public static AlertEntity? Read<TReader>(ref TReader reader)
        where TReader : struct, IJsonReader, allows ref struct
    {
        if (!reader.BeginObject())
        {
            return null;
        }

        long? id = null;
        OrderedDictionary<string, bool>? additionalProperties = null;
        int expected = 0, member;
        while ((member = reader.NextMember(s_members, ref expected)) >= 0)
        {
            switch (member)
            {
                case 0: id = reader.ReadInt64(); break;
                default: MapCodec<bool, BooleanCodec>.ReadMember(ref reader, ref additionalProperties); break;
            }
        }

        return new AlertEntity { Id = id, AdditionalProperties = additionalProperties };
    }

    public static void Write(ref JsonWriter writer, AlertEntity? value)
    {
        if (value is null)
        {
            writer.Null();
            return;
        }

        writer.BeginObject();
        writer.Int64Member(",\"id\":"u8, value.Id);
        MapCodec<bool, BooleanCodec>.WriteMembers(ref writer, value.AdditionalProperties);
        writer.EndObject();
    }
}
