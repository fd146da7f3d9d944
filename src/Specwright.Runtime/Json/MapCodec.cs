using System.Collections.Generic;

namespace Specwright.Runtime.Json;

/// <summary>
/// Reads and writes objects whose names are data. Names are compared ordinally, keep their order, and the last of
/// several equal ones wins.
/// </summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <typeparam name="TCodec">How a value is read and written.</typeparam>
public sealed class MapCodec<T, TCodec> : IJsonCodec<IReadOnlyDictionary<string, T>?>
    where TCodec : IJsonCodec<T?>
{
    private MapCodec()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, T>? Read(ref JsonCursor reader)
    {
        if (!reader.BeginObject())
        {
            return null;
        }

        MemberMap<T> map = new();
        int expected = 0;
        while (reader.NextMember(MemberTable.Empty, ref expected) >= 0)
        {
            ReadMember(ref reader, map);
        }

        return map;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, IReadOnlyDictionary<string, T>? value)
    {
        if (value is null)
        {
            writer.Null();
            return;
        }

        writer.BeginObject();
        WriteMembers(ref writer, value);
        writer.EndObject();
    }

    /// <summary>Reads the member that the reader has found to be <see cref="MemberTable.Unknown"/>.</summary>
    internal static void ReadMember(ref JsonCursor reader, MemberMap<T> map)
    {
        string name = reader.ReadMemberName();
        map.Set(name, TCodec.Read(ref reader)!);
    }

    /// <summary>Writes each entry as a member of the object that is open; null writes nothing.</summary>
    internal static void WriteMembers(ref JsonWriter writer, IReadOnlyDictionary<string, T>? map)
    {
        if (map is MemberMap<T> asRead)
        {
            // Without an enumerator for each object that is written back.
            foreach ((string name, T value) in asRead.Members)
            {
                WriteMember(ref writer, name, value);
            }
        }
        else if (map is not null)
        {
            foreach ((string name, T value) in map)
            {
                WriteMember(ref writer, name, value);
            }
        }
    }

    private static void WriteMember(ref JsonWriter writer, string name, T value)
    {
        writer.MemberName(name);
        TCodec.Write(ref writer, value);
    }
}
