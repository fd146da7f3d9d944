using System.Collections.Generic;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Tests.Models;

public sealed partial class AlertPage : IJsonModel<AlertPage>
{
    private static readonly MemberTable s_members = new("\"data\":\"hasNext\":\"next\":\"total\":"u8);

    public IReadOnlyList<Alert>? Data { get; init; }

    public bool? HasNext { get; init; }

    public RawJson? Next { get; init; }

    public int? Total { get; init; }

    public static AlertPage? Read<TReader>(ref TReader reader)
        where TReader : struct, IJsonReader, allows ref struct
    {
        if (!reader.BeginObject())
        {
            return null;
        }

        IReadOnlyList<Alert>? data = null;
        bool? hasNext = null;
        RawJson? next = null;
        int? total = null;
        int expected = 0, member;
        while ((member = reader.NextMember(s_members, ref expected)) >= 0)
        {
            switch (member)
            {
                case 0: data = ListCodec<Alert, Alert>.Read(ref reader); break;
                case 1: hasNext = reader.ReadBoolean(); break;
                case 2: next = reader.ReadRaw(); break;
                case 3: total = reader.ReadInt32(); break;
                default: reader.SkipValue(); break;
            }
        }

        return new AlertPage { Data = data, HasNext = hasNext, Next = next, Total = total };
    }

    public static void Write(ref JsonWriter writer, AlertPage? value)
    {
        if (value is null)
        {
            writer.Null();
            return;
        }

        writer.BeginObject();
        writer.Member<IReadOnlyList<Alert>, ListCodec<Alert, Alert>>(",\"data\":"u8, value.Data);
        writer.BooleanMember(",\"hasNext\":"u8, value.HasNext);
        writer.RawMember(",\"next\":"u8, value.Next);
        writer.Int32Member(",\"total\":"u8, value.Total);
        writer.EndObject();
    }
}
