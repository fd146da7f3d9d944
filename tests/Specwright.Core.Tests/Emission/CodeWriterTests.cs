using System.Linq;
using Specwright.Emission;
using Xunit;

namespace Specwright.Core.Tests.Emission;

public sealed class CodeWriterTests
{
    [Fact]
    public void Line_OfParts_IsIndentedAsAStringIs()
    {
        var (parts, whole) = (new CodeWriter(), new CodeWriter());
        var (first, second, none) = ("a\n\nb", 2, (string?)null);

        using (parts.Block())
        {
            parts.Write($"{first}-");
            parts.Line($"{second}{none}\n{first}");
            parts.Line($"{none}");
        }

        using (whole.Block())
        {
            whole.Line("a\n\nb-2\na\n\nb");
            whole.Line();
        }

        Assert.Equal("{\n    a\n\n    b-2\n    a\n\n    b\n\n}\n", Text(whole));
        Assert.Equal("{\n    a\n\n    b-2\n    a\n\n    b\n\n}\n", Text(parts));
    }

    [Fact]
    public void TakeAfter_LongTexts_LeavesNothingToThoseThatComeNext()
    {
        var line = new string('x', 1000);
        for (var lines = 1; lines <= 100; lines *= 10)
        {
            var (head, body) = (new CodeWriter(), new CodeWriter());
            head.Line("head");
            for (var i = 0; i < lines; i++)
            {
                body.Line(line);
            }

            Assert.Equal("head\n" + string.Concat(Enumerable.Repeat(line + "\n", lines)), body.TakeAfter(head));
        }
    }

    private static string Text(CodeWriter writer) => writer.TakeAfter(new CodeWriter());
}
