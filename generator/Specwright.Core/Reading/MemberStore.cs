using System;
using System.Runtime.CompilerServices;

namespace Specwright.Reading;

/// <summary>Keeps the members of a document's objects in arrays that many objects share.</summary>
internal sealed class MemberStore
{
    // A small document has few members; an array of the largest size is still no large object for the collector.
    private const int Smallest = 16;
    private const int Largest = 2048;

    private ObjectMember[] _members = new ObjectMember[Smallest];
    private int _count;

    /// <summary>A copy of <paramref name="count"/> members from <paramref name="first"/> on.</summary>
    [MethodImpl(Jit.Hot)]
    public MemberList Add(ObjectMember[] members, int first, int count)
    {
        if (count > _members.Length - _count)
        {
            _members = new ObjectMember[Math.Max(count, Math.Min(2 * _members.Length, Largest))];
            _count = 0;
        }

        Array.Copy(members, first, _members, _count, count);
        _count += count;
        return new MemberList(_members, _count - count, count);
    }
}
