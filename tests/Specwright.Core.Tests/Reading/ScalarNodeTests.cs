using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Reading;

public sealed class ScalarNodeTests
{
    [Theory]
    [InlineData("12", 12L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("1.0", 1L)]
    [InlineData("1e3", 1000L)]
    [InlineData("+7", 7L)]
    [InlineData("0x1F", 31L)]
    [InlineData("0o17", 15L)]
    [InlineData("0o777777777777777777777", long.MaxValue)]
    public void TryGetInt64_WholeNumber_GivesIt(string text, long value)
    {
        Assert.True(Scalar(text).TryGetInt64(out var actual));
        Assert.Equal(value, actual);
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("0xFFFFFFFFFFFFFFFF")]
    [InlineData("0o7777777777777777777777")]
    [InlineData("1.5")]
    [InlineData("1e400")]
    [InlineData(".nan")]
    [InlineData("'12'")]
    [InlineData("true")]
    public void TryGetInt64_AnythingElse_IsFalse(string text) => Assert.False(Scalar(text).TryGetInt64(out _));

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("-2e-3", -0.002)]
    [InlineData("0x10", 16)]
    [InlineData("-.inf", double.NegativeInfinity)]
    [InlineData(".INF", double.PositiveInfinity)]
    [InlineData(".NaN", double.NaN)]
    public void TryGetDouble_Number_GivesIt(string text, double value)
    {
        Assert.True(Scalar(text).TryGetDouble(out var actual));
        Assert.Equal(value, actual);
    }

    [Fact]
    public void Boolean_EachKind_IsSetForTruthValuesOnly()
    {
        Assert.True(Scalar("True").Boolean);
        Assert.False(Scalar("false").Boolean);
        Assert.Null(Scalar("'true'").Boolean);
        Assert.Null(Scalar("1").Boolean);
    }

    [Fact]
    public void Text_RepeatedInJson_IsOneString()
    {
        var items = ((ArrayNode)ReadAssert.Valid("[\"integer\", \"integer\"]")).Items;

        Assert.Same(((ScalarNode)items[0]).Text, ((ScalarNode)items[1]).Text);
    }

    [Fact]
    public void Text_AfterProse_ReadsTheProse()
    {
        var scalar = Scalar("words");

        Assert.False(scalar.Prose.IsRead);
        Assert.Equal("words", scalar.Text);
        Assert.True(scalar.Prose.IsRead);
    }

    [Fact]
    public void Prose_AfterText_IsRead()
    {
        var scalar = Scalar("words");

        Assert.Equal("words", scalar.Text);
        Assert.True(scalar.Prose.IsRead);
    }

    private static ScalarNode Scalar(string yaml) =>
        Assert.IsType<ScalarNode>(((ObjectNode)ReadAssert.Valid("x: " + yaml))["x"]);
}
