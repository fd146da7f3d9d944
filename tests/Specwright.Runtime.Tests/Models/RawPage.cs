using System.Collections.Generic;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Tests.Models;

/// <summary>A page whose items stay as they came, so that two ways to read it can be compared byte for byte.</summary>
public sealed class RawPage : IJsonCodec<RawPage?>
{
    private static readonly MemberTable s_members = new("\"a/b\":\"items\":\"more\":\"next\":"u8);

    /// <summary>A page within the page: what the walk needs may lie deeper.</summary>
    public RawPage? Inner { get; private set; }

    public IReadOnlyList<RawJson?>? Items { get; private set; }

    public bool? More { get; private set; }

    public RawJson? Next { get; private set; }

    public static RawPage? Read(ref JsonCursor reader)
    {
        if (!reader.BeginObject())
        {
            return null;
        }

        RawPage page = new();
        JsonMembers others = default;
        int expected = 0, member;
        while ((member = reader.NextMember(s_members, ref expected)) >= 0)
        {
            switch (member)
            {
                case 0: page.Inner = Read(ref reader); break;
                case 1: page.Items = ListCodec<RawJson?, NullableCodec<RawJson, RawJsonCodec>>.Read(ref reader); break;
                case 2: page.More = reader.ReadBoolean(); break;
                case 3: page.Next = reader.ReadRaw(); break;
                default: reader.KeepMember(ref others); break;
            }
        }

        return page;
    }

    public static void Write(ref JsonWriter writer, RawPage? value) => writer.Null();
}
