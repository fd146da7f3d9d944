using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace Specwright.Runtime.Json;

/// <summary>
/// The names (or string values) that a model knows, in the order in which they are likely to come.
/// </summary>
/// <remarks>
/// Texts mostly bring members in the order of their description, so a reader compares the encoded name that it expects
/// next before it looks a name up.
/// </remarks>
public sealed class MemberTable
{
    /// <summary>Stands for a name that the table does not hold. Positive, and never an index.</summary>
    public const int Unknown = int.MaxValue;

    private readonly ExpectedName _first;
    private readonly ExpectedName[] _expected;
    private readonly byte[][] _names;
    private readonly string?[] _texts;
    private readonly int[] _buckets;
    private readonly int[] _next;

    /// <summary>Creates a table.</summary>
    /// <param name="literals">
    /// The names as JSON strings in UTF-8, each followed by a colon, without white space but for line breaks between them:
    /// <c>"_id":"title":</c>.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="literals"/> is not of that form.</exception>
    public MemberTable(ReadOnlySpan<byte> literals)
    {
        // A table is made at the first use of each model: nothing is to be loaded or compiled just for it. Each name takes
        // three bytes at least.
        byte[][] expected = new byte[literals.Length / 3][];
        byte[][] names = new byte[literals.Length / 3][];
        int count = 0;
        for (int at = 0, end; at < literals.Length; at = end)
        {
            if (literals[at] is (byte)'\n' or (byte)'\r')
            {
                end = at + 1;
                continue;
            }

            int length = JsonStrings.Scan(literals[at..], out bool escaped);
            end = at + length + 1;
            if (length < 2 || end > literals.Length || literals[end - 1] != (byte)':'
                || !TryDecode(literals.Slice(at + 1, length - 2), escaped, out byte[] name))
            {
                throw new ArgumentException(Malformed(at), nameof(literals));
            }

            names[count] = name;
            expected[count++] = [(byte)',', .. literals[at..end]];
        }

        Array.Resize(ref names, count);
        _names = names;
        _first = new ExpectedName(_names.Length == 0 ? [] : expected[0].AsSpan(1).ToArray());
        _expected = new ExpectedName[_names.Length];
        for (int index = 0; index < _expected.Length; index++)
        {
            _expected[index] = new ExpectedName(expected[index]);
        }

        _texts = new string?[_names.Length];
        _buckets = new int[_names.Length == 0 ? 1 : _names.Length * 2];
        _next = new int[_names.Length];
        for (int index = _names.Length - 1; index >= 0; index--)
        {
            ref int bucket = ref _buckets[Hash(_names[index]) % (uint)_buckets.Length];
            _next[index] = bucket;
            bucket = index + 1;
        }
    }

    /// <summary>A table without names: every member is <see cref="Unknown"/>.</summary>
    public static MemberTable Empty { get; } = new(default);

    /// <summary>How many names there are.</summary>
    public int Count => _names.Length;

    /// <summary>A comma, the name and a colon, as the name stands behind another member.</summary>
    internal ref readonly ExpectedName FollowingLiteral(int index) => ref _expected[index];

    /// <summary>The name and a colon, as they stand behind a comma or at the start of an object.</summary>
    internal ReadOnlySpan<byte> Literal(int index) => _expected[index].Text[1..];

    /// <summary>Whether a text goes on with the first name.</summary>
    /// <returns>How many bytes that takes; zero when it goes on otherwise, or there are no names.</returns>
    internal int LengthIfFirst(ReadOnlySpan<byte> text) => _first.LengthIfNext(text);

    /// <summary>Whether a text goes on with a comma and the name at an index.</summary>
    /// <returns>How many bytes that takes; zero when it goes on otherwise, or there is no such index.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int LengthIfFollowing(int index, ReadOnlySpan<byte> text)
    {
        ExpectedName[] expected = _expected;
        return (uint)index < (uint)expected.Length ? expected[index].LengthIfNext(text) : 0;
    }

    internal ReadOnlySpan<byte> Name(int index) => _names[index];

    /// <summary>The name as a string, one for all who ask.</summary>
    internal string Text(int index) => _texts[index] ??= Encoding.UTF8.GetString(_names[index]);

    internal int Find(ReadOnlySpan<byte> name)
    {
        if (_names.Length == 0)
        {
            return Unknown;
        }

        for (int entry = _buckets[Hash(name) % (uint)_buckets.Length]; entry > 0; entry = _next[entry - 1])
        {
            if (name.SequenceEqual(_names[entry - 1]))
            {
                return entry - 1;
            }
        }

        return Unknown;
    }

    private static string Malformed(int at) => $"A name and a colon were expected at byte {at}.";

    private static bool TryDecode(ReadOnlySpan<byte> content, bool escaped, out byte[] name)
    {
        if (escaped)
        {
            return JsonStrings.TryUnescape(content, out name);
        }

        name = content.ToArray();
        return true;
    }

    /// <summary>Only names of the description fill the buckets, so a text cannot provoke collisions.</summary>
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        uint hash = 2166136261;
        foreach (byte value in name)
        {
            hash = (hash ^ value) * 16777619;
        }

        return hash;
    }
}
