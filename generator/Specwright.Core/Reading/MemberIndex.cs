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

    private readonly ObjectMember[] _sorted;

    private MemberIndex(ObjectMember[] sorted) => _sorted = sorted;

    /// <summary>Sorts <paramref name="members"/> by name, equal names by their place in the document.</summary>
    public static MemberIndex Create(ObjectMember[] members)
    {
        var sorted = (ObjectMember[])members.Clone();
        Array.Sort(sorted, MemberComparer.Instance);
        return new MemberIndex(sorted);
    }

    /// <summary>The members whose name an earlier member has.</summary>
    public IEnumerable<ObjectMember> Duplicates()
    {
        for (var i = 1; i < _sorted.Length; i++)
        {
            if (string.Equals(_sorted[i].Name, _sorted[i - 1].Name, StringComparison.Ordinal))
            {
                yield return _sorted[i];
            }
        }
    }

    /// <summary>The member called <paramref name="name"/>; null when there is none.</summary>
    public ObjectMember? Find(string name)
    {
        var low = 0;
        var high = _sorted.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(_sorted[middle].Name, name);
            if (order == 0)
            {
                return _sorted[middle];
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

        return null;
    }

    private sealed class MemberComparer : IComparer<ObjectMember>
    {
        public static readonly MemberComparer Instance = new();

        public int Compare(ObjectMember? x, ObjectMember? y)
        {
            var order = string.CompareOrdinal(x!.Name, y!.Name);
            return order != 0 ? order : x.NameSpan.Start.CompareTo(y.NameSpan.Start);
        }
    }
}
