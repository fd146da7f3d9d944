using System;
using System.Linq;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Reading;

public sealed class MemberListTests
{
    [Fact]
    public void Members_OfObjectsBesideOneAnother_AreEachOnesOwn()
    {
        var root = (ArrayNode)ReadAssert.Valid("""[{"a": 1, "b": {"c": 2}}, {}, {"d": 3}]""");

        Assert.Equal(["a", "b"], Names(root.Items[0]));
        Assert.Equal(["c"], Names(((ObjectNode)root.Items[0])["b"]!));
        Assert.Empty(Names(root.Items[1]));
        Assert.Equal(["d"], Names(root.Items[2]));
    }

    [Fact]
    public void Members_OfMoreObjectsThanShareAnArray_AreEachOnesOwn()
    {
        int[] counts = [1, 3000, 0, 5, .. Enumerable.Repeat(7, 2000), 5000];
        var objects = counts.Select(static count => $"{{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{count}-{i}\": 0"))}}}");

        var root = (ArrayNode)ReadAssert.Valid($"[{string.Join(',', objects)}]");

        Assert.All(counts.Zip(root.Items), static pair =>
            Assert.Equal(Enumerable.Range(0, pair.First).Select(i => $"{pair.First}-{i}"), Names(pair.Second)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Member_OutsideTheObject_IsNotAnotherObjects(int index)
    {
        var root = (ArrayNode)ReadAssert.Valid("""[{"a": 1}, {"b": 2}, {"c": 3}]""");

        Assert.Throws<ArgumentOutOfRangeException>(() => ((ObjectNode)root.Items[1]).Members[index]);
    }

    private static string[] Names(DocumentNode node) => [.. ((ObjectNode)node).Members.Select(static member => member.Name)];
}
