namespace Specwright;

/// <summary>Walks an <see cref="EquatableArray{T}"/> in order without an object for the walk, which large documents have millions of.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public record struct EquatableArrayEnumerator<T>
{
    private readonly T[] _items;
    private int _at = -1;

    internal EquatableArrayEnumerator(T[] items) => _items = items;

    /// <summary>The element where the walk stands.</summary>
    public readonly T Current => _items[_at];

    /// <summary>Goes on; false behind the last element.</summary>
    public bool MoveNext() => ++_at < _items.Length;
}
