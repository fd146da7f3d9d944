using DefenderForCloudApps.Cli.Display;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Display;

public sealed class EllipsisTests
{
    [Theory]
    [InlineData("impossible travel", 17, "impossible travel")]
    [InlineData("impossible travel", 12, "impossible …")]
    [InlineData("東京から", 8, "東京から")]
    [InlineData("東京から", 6, "東京…")]
    [InlineData("", 3, "")]
    public void Cut_Text_FitsTheWidth(string text, int width, string expected) => Assert.Equal(expected, Ellipsis.Cut(text, width));
}
