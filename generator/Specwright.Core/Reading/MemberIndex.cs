using System;
using System.Collections.Generic;

namespace Specwright.Reading;

/// <summary>
/// The members of a wide object in the order of their names. Sorted rather than hashed: names come from a document
/// that may have chosen them to collide.
/// </summary>
internal sealed class MemberIndex
{
    /// <summary>Up to this many members, looking at each is as fast as an index.</summary>
    public const int LinearLimit = 8;

    private readonly ObjectMember[] _members;
    private readonly int[] _order;

    private MemberIndex(ObjectMember[] members, int[] order) => (_members, _order) = (members, order);

    /// <summary>Sorts <paramref name="members"/> by name, equal names by their place in the document.</summary>
    public static MemberIndex Create(ObjectMember[] members)
    {
        var order = new int[members.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, new MemberComparer(members));
        return new MemberIndex(members, order);
    }

    /// <summary>The members whose name an earlier member has.</summary>
    public IEnumerable<ObjectMember> Duplicates()
    {
        for (var i = 1; i < _order.Length; i++)
        {
            if (string.Equals(_members[_order[i]].Name, _members[_order[i - 1]].Name, StringComparison.Ordinal))
            {
                yield return _members[_order[i]];
            }
        }
    }

    /// <summary>Which member is called <paramref name="name"/>; negative when none is.</summary>
    public int IndexOf(string name)
    {
        var low = 0;
        var high = _order.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(_members[_order[middle]].Name, name);
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

    private sealed class MemberComparer(ObjectMember[] members) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            var order = string.CompareOrdinal(members[x].Name, members[y].Name);
            return order != 0 ? order : members[x].NameSpan.Start.CompareTo(members[y].NameSpan.Start);
        }
    }
}
