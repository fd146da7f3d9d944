using DefenderForCloudApps.Cli.Display;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Display;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("Zürich ☁ 東京", "Zürich ☁ 東京")]
    [InlineData("\u001b[2Jgone", "␛[2Jgone")]
    [InlineData("\u001b]0;title\u0007", "␛]0;title␇")]
    [InlineData("\u009b31m", "<U+009B>31m")]
    [InlineData("a\u007f", "a␡")]
    [InlineData("abc\u202Etxt.exe", "abc<U+202E>txt.exe")]
    [InlineData("a\r\nb\tc\u2028d", "a  b c d")]
    [InlineData("👩\u200D💻", "👩\u200D💻")]
    public void Line_ControlCharacters_BecomeVisible(string? text, string expected) =>
        Assert.Equal(expected, TerminalText.Line(text));

    [Fact]
    public void Lines_SeveralLines_KeepsTheirEnds() => Assert.Equal("a\nb␛", TerminalText.Lines("a\r\nb\u001b"));

    [Fact]
    public void Line_LoneSurrogate_IsReplaced() => Assert.Equal("␛\uFFFD", TerminalText.Line("\u001b\uD83D"));
}
