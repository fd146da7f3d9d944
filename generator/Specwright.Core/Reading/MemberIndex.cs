using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Specwright.Reading;

/// <summary>
/// The members of a wide object in the order of their names. Sorted rather than hashed: names come from a document
/// that may have chosen them to collide.
/// </summary>
internal sealed class MemberIndex
{
    // Up to this many members, looking at each is as fast as an index.
    private const int LinearLimit = 8;

    private readonly int[] _order;

    /// <summary>Sorts <paramref name="members"/> by name, equal names by their place in the document.</summary>
    [MethodImpl(Jit.Hot)]
    public MemberIndex(MemberList members)
    {
        Members = members;
        _order = new int[members.Count];
        for (var i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        Array.Sort(_order, new MemberComparer(members));
    }

    public MemberList Members { get; }

    public static bool IsFor(MemberList members) => members.Count > LinearLimit;

    /// <summary>The members whose name an earlier member has; null when there are none.</summary>
    [MethodImpl(Jit.Hot)]
    public List<ObjectMember>? FindDuplicates()
    {
        List<ObjectMember>? duplicates = null;
        for (var i = 1; i < _order.Length; i++)
        {
            if (string.Equals(Members[_order[i]].Name, Members[_order[i - 1]].Name, StringComparison.Ordinal))
            {
                (duplicates ??= []).Add(Members[_order[i]]);
            }
        }

        return duplicates;
    }

    /// <summary>Which member is called <paramref name="name"/>; negative when none is.</summary>
    public int IndexOf(string name)
    {
        var low = 0;
        var high = _order.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(Members[_order[middle]].Name, name);
            if (order == 0)
            {
                return _order[middle];
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    private sealed class MemberComparer(MemberList members) : IComparer<int>
    {
        [MethodImpl(Jit.Hot)]
        public int Compare(int x, int y)
        {
            var order = string.CompareOrdinal(members[x].Name, members[y].Name);
            return order != 0 ? order : members[x].NameSpan.Start.CompareTo(members[y].NameSpan.Start);
        }
    }
}
