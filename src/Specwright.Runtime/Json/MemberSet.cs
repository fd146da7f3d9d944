using System;

namespace Specwright.Runtime.Json;

/// <summary>Some of a model's members, by their index. Copies do not share later changes.</summary>
internal struct MemberSet
{
    private const int MembersPerWord = 64;

    private ulong _first;
    private ulong[]? _more;

    /// <summary>Whether no member was ever added.</summary>
    public readonly bool IsEmpty => _first == 0 && _more is null;

    /// <summary>Whether a member is among them.</summary>
    public readonly bool Contains(int member)
    {
        int word = member / MembersPerWord;
        ulong bits = word == 0 ? _first : _more is { } more && word <= more.Length ? more[word - 1] : 0;
        return (bits & Bit(member)) != 0;
    }

    /// <summary>Adds a member.</summary>
    public void Add(int member)
    {
        int word = member / MembersPerWord;
        if (word == 0)
        {
            _first |= Bit(member);
        }
        else
        {
            Copy(word)[word - 1] |= Bit(member);
        }
    }

    /// <summary>Removes a member, if it is among them.</summary>
    public void Remove(int member)
    {
        int word = member / MembersPerWord;
        if (word == 0)
        {
            _first &= ~Bit(member);
        }
        else if (Contains(member))
        {
            Copy(word)[word - 1] &= ~Bit(member);
        }
    }

    private static ulong Bit(int member) => 1UL << (member % MembersPerWord);

    private ulong[] Copy(int words)
    {
        ulong[] more = new ulong[Math.Max(words, _more?.Length ?? 0)];
        _more?.CopyTo(more, 0);
        return _more = more;
    }
}
