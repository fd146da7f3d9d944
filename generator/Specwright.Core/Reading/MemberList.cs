using System;
using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Specwright.Reading;

/// <summary>
/// The members of one object, in the document's order. Objects share their arrays: most have one or two members, and an
/// array for each would be as large as these.
/// </summary>
public readonly record struct MemberList : IReadOnlyList<ObjectMember>
{
    internal MemberList(ObjectMember[] shared, int first, int count) => (Shared, First, Count) = (shared, first, count);

    /// <summary>The number of members.</summary>
    public int Count { get; }

    /// <summary>The array, of which the members before and after these are other objects'.</summary>
    internal ObjectMember[] Shared { get; }

    /// <summary>Where in the array the first is.</summary>
    internal int First { get; }

    /// <summary>The member at <paramref name="index"/>.</summary>
    public ObjectMember this[int index] => Shared[First + Check(index)];

    internal static MemberList Of(ObjectMember[] members) => new(members, 0, members.Length);

    /// <summary>The members one after another.</summary>
    public IEnumerator<ObjectMember> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    // The array's own check would let other objects' members through.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Check(int index) => (uint)index < (uint)Count ? index : throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
