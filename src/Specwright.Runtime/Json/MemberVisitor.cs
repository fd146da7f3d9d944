using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Specwright.Runtime.Json;

/// <summary>
/// Goes through the members of a model in their order, and reads or writes each: one description of a model serves both, so
/// they cannot differ.
/// </summary>
/// <remarks>
/// Each method takes a member's index and what the member holds, and returns what it is to hold. When it reads, that is the
/// text's value if this is the member that the text has next, and else what it was; when it writes, always the same.
/// </remarks>
public ref partial struct MemberVisitor
{
    /// <summary>Where the members come from; a copy, since no reference may lead to it.</summary>
    internal JsonCursor Reader;

    // A reference to the writer: C# has no fields for references to such types, but to what they start with.
    private readonly ref byte _writer;

    private readonly MemberTable _members;
    private readonly bool _isWriting;

    // The member whose value the text has next. Negative at the object's end, and as long as something is written.
    private int _next;
    private int _expected;
    private MemberSet _nulls;

    /// <summary>Creates a visitor that reads, in front of the first member.</summary>
    internal MemberVisitor(JsonCursor reader, MemberTable members)
    {
        Reader = reader;
        _members = members;
        _next = Reader.NextMember(members, ref _expected);
    }

    /// <summary>Creates a visitor that writes.</summary>
    internal MemberVisitor(ref JsonWriter writer, MemberTable members, MemberSet nulls)
    {
        _writer = ref Unsafe.As<JsonWriter, byte>(ref writer);
        _members = members;
        _isWriting = true;
        _next = -1;
        _nulls = nulls;
    }

    /// <summary>Where the members go.</summary>
    internal readonly ref JsonWriter Writer => ref Unsafe.As<byte, JsonWriter>(ref _writer);

    /// <summary>The member whose value the text has next; negative at the object's end.</summary>
    internal readonly int Next => _next;

    /// <summary>The members that were <c>null</c>.</summary>
    internal readonly MemberSet Nulls => _nulls;

    /// <summary>
    /// Whether any of some members is to be read or written now: of a model with many, those that are not next are passed
    /// over together, since a text may have its members in any order.
    /// </summary>
    /// <param name="first">The first one's index.</param>
    /// <param name="count">How many they are.</param>
    /// <returns>Whether they have to be visited.</returns>
    public readonly bool IsAmong(int first, int count) => _isWriting || (uint)(_next - first) < (uint)count;

    /// <summary>Reads or writes a value by its codec.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is read and written.</typeparam>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public T? Value<T, TCodec>(int member, T? value)
        where T : class
        where TCodec : IJsonCodec<T?>
    {
        if (member == _next)
        {
            value = TCodec.Read(ref Reader);
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            TCodec.Write(ref Writer, value);
        }

        return value;
    }

    /// <summary>Reads or writes a model, or what else is its own codec.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public T? Model<T>(int member, T? value)
        where T : class, IJsonCodec<T?>
        => Value<T, T>(member, value);

    /// <summary>Reads or writes an open enumeration.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public T? Enum<T>(int member, T? value)
        where T : struct, IJsonCodec<T>
    {
        if (member == _next)
        {
            value = Reader.TryReadNull() ? null : T.Read(ref Reader);
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            T.Write(ref Writer, value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes an enumeration of integers; a value without a name survives.</summary>
    /// <typeparam name="T">An enum whose underlying type is <c>int</c>.</typeparam>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    /// <exception cref="NotSupportedException">The underlying type is no <c>int</c>.</exception>
    public T? Int32Enum<T>(int member, T? value)
        where T : struct, Enum
        => Unsafe.BitCast<int?, T?>(Int32(member, Unsafe.BitCast<T?, int?>(value)));

    /// <summary>Reads or writes an enumeration of integers; a value without a name survives.</summary>
    /// <typeparam name="T">An enum whose underlying type is <c>long</c>.</typeparam>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    /// <exception cref="NotSupportedException">The underlying type is no <c>long</c>.</exception>
    public T? Int64Enum<T>(int member, T? value)
        where T : struct, Enum
        => Unsafe.BitCast<long?, T?>(Int64(member, Unsafe.BitCast<T?, long?>(value)));

    /// <summary>Reads or writes an array.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <typeparam name="TCodec">How an element is read and written.</typeparam>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public IReadOnlyList<T>? List<T, TCodec>(int member, IReadOnlyList<T>? value)
        where TCodec : IJsonCodec<T?>
        => Value<IReadOnlyList<T>, ListCodec<T, TCodec>>(member, value);

    /// <summary>Reads or writes an object whose names are data.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <typeparam name="TCodec">How a value is read and written.</typeparam>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public IReadOnlyDictionary<string, T>? Map<T, TCodec>(int member, IReadOnlyDictionary<string, T>? value)
        where TCodec : IJsonCodec<T?>
        => Value<IReadOnlyDictionary<string, T>, MapCodec<T, TCodec>>(member, value);

    /// <summary>Reads a member that the description does not name, or writes all of them.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <typeparam name="TCodec">How a value is read and written.</typeparam>
    /// <param name="members">Those that there are.</param>
    /// <returns>Those that there are to be.</returns>
    public IReadOnlyDictionary<string, T>? Additional<T, TCodec>(IReadOnlyDictionary<string, T>? members)
        where TCodec : IJsonCodec<T?>
    {
        if (_isWriting)
        {
            MapCodec<T, TCodec>.WriteMembers(ref Writer, members);
            return members;
        }

        var map = (MemberMap<T>?)members ?? new MemberMap<T>();
        MapCodec<T, TCodec>.ReadMember(ref Reader, map);
        return map;
    }

    /// <summary>Keeps a member that the description does not name as it stands, or writes all of them.</summary>
    internal void Additional(ref JsonMembers members)
    {
        if (_isWriting)
        {
            Writer.Members(members);
        }
        else
        {
            Reader.KeepMember(ref members);
        }
    }

    /// <summary>Moves to the member behind one that is not known.</summary>
    internal void MoveOn() => _next = Reader.NextMember(_members, ref _expected);

    /// <summary>Moves to the member behind the one that was read.</summary>
    private void MoveOn(bool wasNull)
    {
        // Of several equal names the last one wins.
        if (wasNull)
        {
            _nulls.Add(_next);
        }
        else if (!_nulls.IsEmpty)
        {
            _nulls.Remove(_next);
        }

        MoveOn();
    }

    /// <summary>When a member is written that has a value: writes its name. One that is <c>null</c> is written as a whole.</summary>
    /// <returns>Whether its value is to follow.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Begins(int member, bool hasValue)
    {
        if (!_isWriting)
        {
            return false;
        }

        if (hasValue)
        {
            Writer.Name(_members.FollowingLiteral(member), JsonWriter.ScalarLength);
            return true;
        }

        WriteNull(member);
        return false;
    }

    private void WriteNull(int member)
    {
        if (_nulls.Contains(member))
        {
            Writer.Name(_members.FollowingLiteral(member), JsonWriter.ScalarLength);
            Writer.Null();
        }
    }
}
