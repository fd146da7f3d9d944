using System.Diagnostics;
using System.Linq;
using Specwright.Filtering;
using Xunit;

namespace Specwright.Core.Tests.Filtering;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("/pets", "/pets", true)]
    [InlineData("/pets", "/pets/{id}", false)]
    [InlineData("/pets", "/Pets", false)]
    [InlineData("/pets/{id}", "/pets/{id}", true)]
    [InlineData("pets", "/pets", true)]
    [InlineData("/*", "/pets", true)]
    [InlineData("/*", "/pets/{id}", false)]
    [InlineData("/pets/*", "/pets", false)]
    [InlineData("/pets/*", "/pets/{id}", true)]
    [InlineData("/p*s/*/t*", "/pets/{id}/toys", true)]
    [InlineData("/p*s", "/pet", false)]
    [InlineData("/pets/**", "/pets", true)]
    [InlineData("/pets/**", "/pets/{id}/toys", true)]
    [InlineData("/pets/**", "/petsitters", false)]
    [InlineData("/**", "/", true)]
    [InlineData("/**/toys", "/toys", true)]
    [InlineData("/**/toys", "/pets/{id}/toys", true)]
    [InlineData("/**/toys", "/pets/toys/{id}", false)]
    [InlineData("/**/a/**/b", "/x/a/y/a/z/b", true)]
    [InlineData("/a.c", "/abc", false)]
    [InlineData("/x**y", "/xzy", true)]
    [InlineData("/x**y", "/x/y", false)]
    public void Matches_PatternAndPath_IsAsTheStarsSay(string pattern, string path, bool expected) =>
        Assert.Equal(expected, PathPattern.Matches(pattern, path));

    [Fact]
    public void Matches_ManyStars_TakesNoTime()
    {
        var watch = Stopwatch.StartNew();

        Assert.False(PathPattern.Matches("/" + string.Concat(Enumerable.Repeat("a*", 500)) + "b", "/" + new string('a', 2000)));
        Assert.False(PathPattern.Matches(string.Concat(Enumerable.Repeat("/**/a", 200)) + "/b", string.Concat(Enumerable.Repeat("/a", 2000))));

        Assert.InRange(watch.ElapsedMilliseconds, 0, 2000);
    }
}
