using System.Diagnostics;
using System.Linq;
using System.Text;
using Specwright.Diagnostics;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Reading;

public sealed class DocumentReaderLimitTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("x: ", "")]
    [InlineData("[{\"a\":", "}]")]
    public void Read_NestingAtTheLimit_IsRead(string before, string after)
    {
        var levels = DocumentReader.MaxDepth - (before.Count(c => c is '[' or '{' or ':') - after.Count(c => c == '}'));

        ReadAssert.Valid(before + new string('[', levels) + new string(']', levels) + after);
    }

    [Theory]
    [InlineData("", "1:129-1:130 SW1008")]
    [InlineData("x: ", "1:131-1:131 SW1008")]
    public void Read_NestingBeyondTheLimit_IsReportedWhereItGoesTooDeep(string before, string fault) =>
        Assert.Null(ReadAssert.Faulty(before + new string('[', 1_000_000), fault));

    [Fact]
    public void Read_BlockNestingBeyondTheLimit_IsReported()
    {
        var lines = Enumerable.Range(0, 200).Select(level => new string(' ', level) + "a:\n");

        var result = DocumentReader.Read("api", string.Concat(lines));

        Assert.Null(result.Root);
        Assert.Same(ReadingRules.NestedTooDeep, Assert.Single(result.Diagnostics).Rule);
    }

    [Fact]
    public void Read_AliasesThatNestBeyondTheLimit_AreReported()
    {
        var text = new StringBuilder("a0: &a0 [1]\n");
        for (var i = 1; i < 200; i++)
        {
            text.Append($"a{i}: &a{i} [*a{i - 1}]\n");
        }

        var result = DocumentReader.Read("api", text.ToString());

        Assert.Null(result.Root);
        Assert.Same(ReadingRules.NestedTooDeep, Assert.Single(result.Diagnostics).Rule);
    }

    [Theory]
    [InlineData("a{0}: &a{0} [{1}]\n", "*a{0}")]
    [InlineData("a{0}: &a{0} {{x: 1, <<: [{1}]}}\n", "*a{0}")]
    public void Read_AliasesOfAliases_EndInADiagnosticWhenTheyStandForTooMuch(string line, string alias)
    {
        var text = new StringBuilder("a0: &a0 {y: [1, 2, 3]}\n");
        for (var i = 1; i < 20; i++)
        {
            var aliases = string.Join(", ", Enumerable.Repeat(alias.Replace("{0}", $"{i - 1}"), 9));
            text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, line, i, aliases);
        }

        var result = DocumentReader.Read("api", text.ToString());

        Assert.Null(result.Root);
        Assert.Same(ReadingRules.TooManyAliasedValues, Assert.Single(result.Diagnostics).Rule);
    }

    [Fact]
    public void Read_MoreFaultsThanAreListed_SaysThatThereAreMore()
    {
        var result = DocumentReader.Read("api", $"{{{string.Join(",", Enumerable.Repeat("\"a\":1", 10_000))}}}");

        Assert.Equal(501, result.Diagnostics.Count);
        Assert.Same(ReadingRules.TooManyFaults, result.Diagnostics[500].Rule);
    }

    [Theory]
    [InlineData(true, 20)]
    [InlineData(false, 60)]
    public void Read_TenMegabytes_TakesSeconds(bool json, int seconds)
    {
        var text = json ? Generated.Json(10_000_000) : Generated.Yaml(10_000_000);
        Assert.True(text.Length > 10_000_000);
        var watch = Stopwatch.StartNew();

        var root = Assert.IsType<ObjectNode>(ReadAssert.Valid(text));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, seconds);
        Assert.True(root.Members.Count > 10_000);
        Assert.NotNull(root["schema9999"]);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\"")]
    [InlineData("a\n")]
    [InlineData("a:\n")]
    [InlineData("- ")]
    [InlineData("a: ")]
    [InlineData("&a ")]
    [InlineData("!a ")]
    [InlineData("? ")]
    [InlineData("{a: ")]
    [InlineData("[a, ")]
    [InlineData("x: [[], ")]
    [InlineData("# \n")]
    [InlineData("---\n")]
    [InlineData("%TAG ! x\n")]
    [InlineData("{\"a\":1,")]
    [InlineData("[\"")]
    [InlineData("[1,")]
    [InlineData("[\\")]
    [InlineData("[\"\\ud800")]
    public void Read_OnePieceManyTimes_TakesLinearTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        DocumentReader.Read("api", text);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }
}
