using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Reading;

public sealed class DocumentLikenessTests
{
    private readonly DocumentReadResult _document = Read("""{ "name": "a", "words": "Some words.", "list": [1, { "b": true }] }""");

    [Fact]
    public void IsLike_SameInOtherPlaces_IsTrue() =>
        Assert.True(_document.IsLike(Read("""
            {
              "name": "a", "words": "Some words.",
              "list": [ 1, { "b": true } ]
            }
            """)));

    [Fact]
    public void IsLike_TextThatNobodyAskedFor_MayDiffer() =>
        Assert.True(_document.IsLike(Read("""{ "name": "other", "words": "Some words.", "list": [2, { "b": false }] }""")));

    [Fact]
    public void IsLike_TextThatWasAskedFor_MustBeTheSame()
    {
        var other = Read("""{ "name": "other", "words": "Some words.", "list": [1, { "b": true }] }""");

        Assert.Equal("a", ((ScalarNode)((ObjectNode)_document.Root!)["name"]!).Text);

        Assert.False(_document.IsLike(other));
        Assert.False(other.IsLike(_document));
    }

    [Theory]
    [InlineData("Other words.", true)]
    [InlineData("<b></b>", false)]
    [InlineData("", false)]
    public void IsLike_Prose_MayDifferAsLongAsItSaysSomething(string words, bool isLike)
    {
        _ = ((ScalarNode)((ObjectNode)_document.Root!)["words"]!).Prose;

        Assert.Equal(isLike, _document.IsLike(Read($$"""{ "name": "a", "words": "{{words}}", "list": [1, { "b": true }] }""")));
    }

    [Fact]
    public void IsLike_ProseThatSomethingWasDecidedBy_MustBeTheSame()
    {
        Assert.Equal("Some words.", ((ScalarNode)((ObjectNode)_document.Root!)["words"]!).Prose.Text);

        Assert.False(_document.IsLike(Read("""{ "name": "a", "words": "Other words.", "list": [1, { "b": true }] }""")));
    }

    [Theory]
    [InlineData("""{ "name": "a", "word": "Some words.", "list": [1, { "b": true }] }""")]
    [InlineData("""{ "words": "Some words.", "name": "a", "list": [1, { "b": true }] }""")]
    [InlineData("""{ "name": 1, "words": "Some words.", "list": [1, { "b": true }] }""")]
    [InlineData("""{ "name": "a", "words": "Some words.", "list": [1, { "b": true }, 2] }""")]
    [InlineData("""{ "name": "a", "words": "Some words.", "list": [1, [true]] }""")]
    [InlineData("""{ "name": "a", "words": "Some words." }""")]
    public void IsLike_OtherStructure_IsFalse(string other) => Assert.False(_document.IsLike(Read(other)));

    [Fact]
    public void IsLike_MappingThatNoLongerBeginsWithItsFirstName_IsFalse() =>
        Assert.False(Read("a:\n  b: 1\n").IsLike(Read("a: { b: 1 }\n")));

    private static DocumentReadResult Read(string text) => DocumentReader.Read("document", text);
}
