using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Specwright;

/// <summary>Makes arrays with value equality.</summary>
public static class EquatableArray
{
    /// <summary>An array of <paramref name="items"/>, which nobody may change afterwards.</summary>
    public static EquatableArray<T> Create<T>(params T[] items) => new(items);

    /// <summary>Copies <paramref name="items"/> into an array with value equality.</summary>
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items) => new(items.ToArray());
}

/// <summary>
/// An immutable array that is equal to another when its elements are equal, in order. The generator's incremental
/// steps compare their outputs by value, and an ordinary array compares by reference. The default value is empty.
/// </summary>
/// <typeparam name="T">The type of the elements; it must itself compare by value.</typeparam>
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly T[]? _items;

    /// <summary>Wraps <paramref name="items"/>, which nobody may change afterwards.</summary>
    public EquatableArray(T[] items) => _items = items;

    /// <summary>The number of elements.</summary>
    public int Count => Items.Length;

    /// <summary>Whether there are no elements.</summary>
    public bool IsEmpty => Items.Length == 0;

    private T[] Items => _items ?? [];

    /// <summary>The element at <paramref name="index"/>.</summary>
    public T this[int index] => Items[index];

    /// <summary>Whether both hold equal elements in the same order.</summary>
    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    /// <summary>Whether the two differ in length or in any element.</summary>
    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other)
    {
        var left = Items;
        var right = other.Items;
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left.Length != right.Length)
        {
            return false;
        }

        var comparer = EqualityComparer<T>.Default;
        for (var i = 0; i < left.Length; i++)
        {
            if (!comparer.Equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Items.Length;
        foreach (var item in Items)
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    // These hide the extension methods of the same names, which would put the array into an object, and its walk into another.

    /// <summary>Whether <paramref name="test"/> holds for one of the elements.</summary>
    public bool Any(Func<T, bool> test) => Items.Any(test);

    /// <summary>Whether <paramref name="test"/> holds for each of the elements.</summary>
    public bool All(Func<T, bool> test) => Items.All(test);

    /// <summary>The first element for which <paramref name="test"/> holds; the default where there is none.</summary>
    public T? FirstOrDefault(Func<T, bool> test) => Items.FirstOrDefault(test);

    /// <summary>The elements for which <paramref name="test"/> holds.</summary>
    public IEnumerable<T> Where(Func<T, bool> test) => Items.Where(test);

    /// <summary>What <paramref name="selector"/> makes of the elements.</summary>
    public IEnumerable<TResult> Select<TResult>(Func<T, TResult> selector) => Items.Select(selector);

    /// <summary>Walks the elements in order.</summary>
    public EquatableArrayEnumerator<T> GetEnumerator() => new(Items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
}
