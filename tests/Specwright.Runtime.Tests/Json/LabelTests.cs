using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Json;

/// <summary>Strings that return within one long text.</summary>
public sealed class LabelTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("closed")]
    [InlineData("sixteen-letters!")]
    [InlineData("more than the sixteen letters of one vector")]
    [InlineData("S\u00e3o Paulo")]
    [InlineData("\ud83d\ude00")]
    [InlineData("\u041d\u0438\u0436\u043d\u0438\u0439 \u041d\u043e\u0432\u0433\u043e\u0440\u043e\u0434")]
    public void ReadString_RepeatedInALongText_IsOneString(string label)
    {
        IReadOnlyList<string> read = Read(Enumerable.Repeat(label, 5_000).Append("Strings at the very end are not looked up."));

        Assert.All(read.SkipLast(1), text => Assert.Same(read[0], text));
        Assert.Equal(label, read[0]);
    }

    [Theory]
    [InlineData('a', 'b')]
    [InlineData('\u00e4', '\u00f6')]
    [InlineData('a', '\u00e4')]
    [InlineData('\u00e4', 'a')]
    public void ReadString_OfTextsThatDifferInOneCharacter_KeepsThemApart(char same, char other)
    {
        // Each length around those of vectors, each place of the difference, and each text after its like.
        string[] texts = [.. from length in Enumerable.Range(1, 40)
                             from place in Enumerable.Range(0, length)
                             select new string(same, place) + other + new string(same, length - place - 1)];
        string[] twice = [.. texts, .. Enumerable.Range(1, 140).Select(length => new string(same, length)), .. texts.Reverse()];

        Assert.Equal(twice, Read(twice));
    }

    [Fact]
    public void ReadString_OfHundredsOfLabels_SharesMostOfThem()
    {
        string[] labels = [.. Enumerable.Range(0, 400).Select(static i => $"person{i}@contoso.example")];

        IReadOnlyList<string> read = Read(Enumerable.Repeat(labels, 5).SelectMany(static all => all));

        int shared = Enumerable.Range(read.Count - labels.Length, labels.Length)
            .Count(i => ReferenceEquals(read[i], read[i - labels.Length]));
        Assert.InRange(shared, labels.Length / 2, labels.Length);
    }

    [Fact]
    public void ReadMemberName_ThatIsEmpty_IsTheEmptyString()
    {
        string json = "[" + string.Join(',', Enumerable.Repeat("""{"":1}""", 5_000)) + "]";

        Assert.All(ReadMaps(json), map => Assert.Equal([""], map.Keys));
    }

    [Fact]
    public void ReadMemberName_RepeatedInALongText_IsOneString()
    {
        string json = "[" + string.Join(',', Enumerable.Repeat("""{"name":1}""", 5_000)) + "]";

        IReadOnlyList<IReadOnlyDictionary<string, int>> maps = ReadMaps(json);

        // Names at the very end are not looked up either.
        string first = maps[0].Keys.Single();
        Assert.All(maps.SkipLast(2), map => Assert.Same(first, map.Keys.Single()));
    }

    [Fact]
    public void ReadString_AtTheEndOfALongText_IsNotReadBeyondIt()
    {
        string filling = new('x', 20_000);

        Assert.Equal([filling, "a", "b"], ReaderKind.Cursor.Read<IReadOnlyList<string>, ListCodec<string, StringCodec>>($"[\"{filling}\",\"a\",\"b\"]")!);
        Assert.Throws<JsonException>(() => ReaderKind.Cursor.Read<IReadOnlyList<string>, ListCodec<string, StringCodec>>($"[\"{filling}\",\"a"));
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, int>> ReadMaps(string json) => ReaderKind.Cursor
        .Read<IReadOnlyList<IReadOnlyDictionary<string, int>>, ListCodec<IReadOnlyDictionary<string, int>, MapCodec<int, Int32Codec>>>(json)!;

    private static IReadOnlyList<string> Read(IEnumerable<string> texts)
        => ReaderKind.Cursor.Read<IReadOnlyList<string>, ListCodec<string, StringCodec>>(
            JsonText.Serialize<IReadOnlyList<string>, ListCodec<string, StringCodec>>([.. texts]))!;
}
