using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Json;

/// <summary>Objects whose names are data: few members are searched one by one, many by their hash.</summary>
public sealed class MapTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(500)]
    public void Map_OfAnySize_FindsEachMemberInOrder(int count)
    {
        string[] names = [.. Enumerable.Range(0, count).Select(static number => $"name{number}")];

        IReadOnlyDictionary<string, int> map = Read(string.Join(',', names.Select(static (name, value) => $"\"{name}\":{value}")));

        Assert.Equal(count, map.Count);
        Assert.Equal(names, map.Keys);
        Assert.Equal(Enumerable.Range(0, count), map.Values);
        Assert.Equal(Enumerable.Range(0, count), names.Select(name => map[name]));
        Assert.False(map.ContainsKey("Name0"));
        Assert.False(map.TryGetValue("name", out _));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    public void Map_WithAnEqualNameAtTheEnd_KeepsTheLastValueInTheFirstPlace(int count)
    {
        string members = string.Join(',', Enumerable.Range(0, count).Select(static number => $"\"{number}\":{number}"));

        IReadOnlyDictionary<string, int> map = Read(members + ",\"1\":-1");

        Assert.Equal(count, map.Count);
        Assert.Equal(-1, map["1"]);
        Assert.Equal("1", map.ElementAt(1).Key);
    }

    [Fact]
    public void Map_AskedForWhatItDoesNotHold_Throws()
    {
        IReadOnlyDictionary<string, int> map = Read("\"a\":1");

        Assert.Contains("'b'", Assert.Throws<KeyNotFoundException>(() => map["b"]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => map.ContainsKey(null!));
    }

    [Fact]
    public void Map_ThatWasMadeByHand_IsWritten()
    {
        var map = new SortedDictionary<string, int> { ["b"] = 2, ["a"] = 1 };

        Assert.Equal("""{"a":1,"b":2}""", Readers.Write<IReadOnlyDictionary<string, int>, MapCodec<int, Int32Codec>>(map));
    }

    private static IReadOnlyDictionary<string, int> Read(string members)
        => ReaderKind.Cursor.Read<IReadOnlyDictionary<string, int>, MapCodec<int, Int32Codec>>(
            string.Create(CultureInfo.InvariantCulture, $"{{{members}}}"))!;
}
