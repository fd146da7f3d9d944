using System.Collections.Generic;

namespace Specwright.Runtime.Json;

/// <summary>
/// Reads a member of a model into its field, or writes the field as the member: one description of a model serves both, so
/// they cannot differ.
/// </summary>
public ref partial struct MemberVisitor
{
    /// <summary>Where the members come from; a copy, since no reference may lead to it.</summary>
    internal JsonCursor Reader;

    /// <summary>Where the members go; a copy, too.</summary>
    internal JsonWriter Writer;

    /// <summary>The member to be written.</summary>
    internal int Member;

    /// <summary>Whether what was read last is <c>null</c>.</summary>
    internal bool IsNull;

    private readonly bool _isReading;
    private readonly MemberTable _names;
    private readonly MemberSet _nulls;

    /// <summary>Creates a visitor that reads.</summary>
    internal MemberVisitor(JsonCursor reader)
    {
        Reader = reader;
        _isReading = true;
        _names = MemberTable.Empty;
    }

    /// <summary>Creates a visitor that writes.</summary>
    internal MemberVisitor(JsonWriter writer, MemberTable names, MemberSet nulls)
    {
        Writer = writer;
        _names = names;
        _nulls = nulls;
    }

    /// <summary>Reads or writes a value by its codec.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is read and written.</typeparam>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Value<T, TCodec>(ref T? field)
        where T : class
        where TCodec : IJsonCodec<T?>
    {
        if (_isReading)
        {
            IsNull = (field = TCodec.Read(ref Reader)) is null;
        }
        else if (Begins(field is not null))
        {
            TCodec.Write(ref Writer, field);
        }
    }

    /// <summary>Reads or writes a value by its codec.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is read and written.</typeparam>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Struct<T, TCodec>(ref T? field)
        where T : struct
        where TCodec : IJsonCodec<T>
    {
        if (_isReading)
        {
            IsNull = (field = NullableCodec<T, TCodec>.Read(ref Reader)) is null;
        }
        else if (Begins(field is not null))
        {
            TCodec.Write(ref Writer, field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes a model, or what else is its own codec.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Model<T>(ref T? field)
        where T : class, IJsonCodec<T?>
        => Value<T, T>(ref field);

    /// <summary>Reads or writes an open enumeration.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Enum<T>(ref T? field)
        where T : struct, IJsonCodec<T>
        => Struct<T, T>(ref field);

    /// <summary>Reads or writes an array.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <typeparam name="TCodec">How an element is read and written.</typeparam>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void List<T, TCodec>(ref IReadOnlyList<T>? field)
        where TCodec : IJsonCodec<T?>
        => Value<IReadOnlyList<T>, ListCodec<T, TCodec>>(ref field);

    /// <summary>Reads or writes an object whose names are data.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <typeparam name="TCodec">How a value is read and written.</typeparam>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Map<T, TCodec>(ref IReadOnlyDictionary<string, T>? field)
        where TCodec : IJsonCodec<T?>
        => Value<IReadOnlyDictionary<string, T>, MapCodec<T, TCodec>>(ref field);

    /// <summary>Reads a member that the description does not name, or writes all of them.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <typeparam name="TCodec">How a value is read and written.</typeparam>
    /// <param name="field">Where they are kept.</param>
    public void Additional<T, TCodec>(ref IReadOnlyDictionary<string, T>? field)
        where TCodec : IJsonCodec<T?>
    {
        if (!_isReading)
        {
            MapCodec<T, TCodec>.WriteMembers(ref Writer, field);
            return;
        }

        var map = (MemberMap<T>?)field ?? new MemberMap<T>();
        MapCodec<T, TCodec>.ReadMember(ref Reader, map);
        field = map;
    }

    /// <summary>Keeps a member that the description does not name as it stands, or writes all of them.</summary>
    internal void Additional(ref JsonMembers members)
    {
        if (_isReading)
        {
            Reader.KeepMember(ref members);
        }
        else
        {
            Writer.Members(members);
        }
    }

    /// <summary>Writes the name of a member that has a value, or is <c>null</c>; others are left out.</summary>
    /// <returns>Whether its value is to follow.</returns>
    private bool Begins(bool hasValue)
    {
        if (hasValue)
        {
            Writer.Name(_names.FollowingLiteral(Member), JsonWriter.ScalarLength);
            return true;
        }

        WriteNull();
        return false;
    }

    private void WriteNull()
    {
        if (_nulls.Contains(Member))
        {
            Writer.Name(_names.FollowingLiteral(Member), JsonWriter.ScalarLength);
            Writer.Null();
        }
    }
}
