using System.Linq;
using Specwright.Diagnostics;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    [Fact]
    public void ToString_Diagnostic_IsWhatCompilersPrint()
    {
        var diagnostic = Assert.Single(DocumentReader.Read("a/api.json", "{\n \"a\": 1,\n}").Diagnostics);

        Assert.Equal(
            "a/api.json(2,8): SW1006: JSON allows no comma before the closing '}'. It was passed over; remove it.",
            diagnostic.ToString());
    }

    [Fact]
    public void Message_NameWithLineBreaksAndBidirectionalMarks_StaysOnOneLine()
    {
        var diagnostic = Assert.Single(DocumentReader.Read("api", "{\"a\\n\\u202Eb\":1,\"a\\n\\u202Eb\":1}").Diagnostics);

        Assert.StartsWith("'a\\u000A\\u202Eb' is already", diagnostic.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Message_LongName_IsShortened()
    {
        var name = new string('x', 100_000);

        var diagnostic = Assert.Single(DocumentReader.Read("api", $"{{\"{name}\":1,\"{name}\":1}}").Diagnostics);

        Assert.InRange(diagnostic.Message.Length, 100, 400);
    }

    [Fact]
    public void Equals_SameFaultOfSameDocument_IsEqual()
    {
        static Diagnostic Read(string path) => DocumentReader.Read(path, "{\"a\":1,\"a\":2}").Diagnostics.Single();

        Assert.Equal(Read("api"), Read("api"));
        Assert.NotEqual(Read("api"), Read("other"));
    }
}
