using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Specwright.Runtime.Json;

/// <summary>
/// The members of an object whose names are data, in their order. Mostly they are few: then a walk over an array finds one
/// sooner than a hash, and takes a fraction of a dictionary's memory.
/// </summary>
internal sealed class MemberMap<T> : IReadOnlyDictionary<string, T>
{
    private const int MostWithoutIndex = 8;

    private KeyValuePair<string, T>[] _members = [];
    private Dictionary<string, int>? _index;

    public int Count { get; private set; }

    public ReadOnlySpan<KeyValuePair<string, T>> Members => _members.AsSpan(0, Count);

    public IEnumerable<string> Keys => this.Select(static member => member.Key);

    public IEnumerable<T> Values => this.Select(static member => member.Value);

    public T this[string key] => TryGetValue(key, out T? value) ? value : throw new KeyNotFoundException($"There is no member '{key}'.");

    /// <summary>Adds a member; of several equal names the last one wins, in the place of the first.</summary>
    public void Set(string name, T value)
    {
        int place = Find(name);
        if (place >= 0)
        {
            _members[place] = new(name, value);
            return;
        }

        if (Count == _members.Length)
        {
            Array.Resize(ref _members, Math.Max(2, Count * 2));
        }

        _members[Count] = new(name, value);
        _index?.Add(name, Count);
        Count++;
        if (Count > MostWithoutIndex && _index is null)
        {
            _index = new(StringComparer.Ordinal);
            for (int member = 0; member < Count; member++)
            {
                _index.Add(_members[member].Key, member);
            }
        }
    }

    public bool ContainsKey(string key) => Find(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        int place = Find(key);
        value = place < 0 ? default : _members[place].Value;
        return place >= 0;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (int member = 0; member < Count; member++)
        {
            yield return _members[member];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_index is not null)
        {
            return _index.TryGetValue(name, out int place) ? place : -1;
        }

        for (int member = 0; member < Count; member++)
        {
            if (_members[member].Key == name)
            {
                return member;
            }
        }

        return -1;
    }
}
