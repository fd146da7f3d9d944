using System.Diagnostics.CodeAnalysis;

namespace Specwright.Runtime.Json;

/// <summary>
/// What a model remembers of members whose property cannot tell: those that are <c>null</c> rather than absent, and those
/// that are required but did not come. A model that was read is so written back as it came, and one that was made says
/// <c>null</c> where null was assigned, which JSON Merge Patch (RFC 7396) takes as removal.
/// </summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Nobody compares it.")]
public struct MemberPresence
{
    private const int MembersPerWord = 32;
    private const ulong Null = 1;
    private const ulong Missing = 2;

    // Two bits for each member, in the order of the model's table.
    private ulong _first;
    private ulong[]? _more;

    /// <summary>Whether there is nothing to remember.</summary>
    internal readonly bool IsEmpty => _first == 0 && _more is null;

    /// <summary>Moves to the next member, and remembers it if it is known and <c>null</c>.</summary>
    /// <typeparam name="TReader">The reader's type.</typeparam>
    /// <param name="reader">The reader, inside an object.</param>
    /// <param name="table">The names that are known.</param>
    /// <param name="expected">The state of the walk.</param>
    /// <returns>As <see cref="IJsonReader.NextMember"/>.</returns>
    public int NextMember<TReader>(ref TReader reader, MemberTable table, ref int expected)
        where TReader : struct, IJsonReader, allows ref struct
    {
        int member = reader.NextMember(table, ref expected);
        if (member is >= 0 and not MemberTable.Unknown)
        {
            // Of several equal names the last one wins.
            Assign(member, reader.PeekNull());
        }

        return member;
    }

    /// <summary>Remembers whether null was assigned to a property that may be null.</summary>
    /// <param name="member">The member's index in the model's table.</param>
    /// <param name="isNull">Whether it was.</param>
    public void Assign(int member, bool isNull)
    {
        if (isNull)
        {
            Set(member, Null);
        }
        else if (!IsEmpty && Has(member, Null))
        {
            Clear(member);
        }
    }

    /// <summary>The value of a required member that has been read; its default when there is none, which is remembered.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="member">The member's index in the model's table.</param>
    /// <param name="value">What was read.</param>
    /// <returns>The value for the property.</returns>
    public T Require<T>(int member, T? value)
        where T : struct
    {
        if (value is null)
        {
            Set(member, Missing);
        }

        return value.GetValueOrDefault();
    }

    /// <summary>The value of a required member to be written; null when it did not come.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="member">The member's index in the model's table.</param>
    /// <param name="value">The property's value.</param>
    /// <returns>The value for the writer.</returns>
    public readonly T? Present<T>(int member, T value)
        where T : struct
        => Has(member, Missing) ? null : value;

    /// <summary>Whether the member is <c>null</c>.</summary>
    internal readonly bool IsNull(int member) => Has(member, Null);

    private readonly bool Has(int member, ulong bit)
    {
        int word = member / MembersPerWord;
        ulong bits = word == 0 ? _first : _more is { } more && word <= more.Length ? more[word - 1] : 0;
        return (bits & (bit << Shift(member))) != 0;
    }

    private void Set(int member, ulong bit)
    {
        int word = member / MembersPerWord;
        if (word == 0)
        {
            _first |= bit << Shift(member);
            return;
        }

        // Copied, never changed: several models may hold the same.
        ulong[] more = new ulong[System.Math.Max(word, _more?.Length ?? 0)];
        _more?.CopyTo(more, 0);
        more[word - 1] |= bit << Shift(member);
        _more = more;
    }

    private void Clear(int member)
    {
        ulong others = ~(Null << Shift(member));
        int word = member / MembersPerWord;
        if (word == 0)
        {
            _first &= others;
        }
        else
        {
            _more = [.. _more!];
            _more[word - 1] &= others;
        }
    }

    private static int Shift(int member) => member % MembersPerWord * 2;
}
