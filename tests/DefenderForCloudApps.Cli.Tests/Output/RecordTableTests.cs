using System;
using System.Linq;
using DefenderForCloudApps.Cli.Output;
using Spectre.Console.Testing;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Output;

public sealed class RecordTableTests
{
    [Fact]
    public void Create_MarkupAndControlCharacters_ArePrintedAsText()
    {
        using var console = new TestConsole().Width(80);

        console.Write(RecordTable.Create(Sample.View.Table, [new Sample("{}", "[red]x[/]", "\u001b[31m")], 80));

        Assert.Contains("[red]x[/]", console.Output, StringComparison.Ordinal);
        Assert.Contains("␛[31m", console.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', console.Output);
    }

    [Fact]
    public void Create_NarrowTerminal_CutsTheShrinkingColumnOnly()
    {
        using var console = new TestConsole().Width(30);

        console.Write(RecordTable.Create(Sample.View.Table, [new Sample("{}", "identifier", new string('x', 60))], 30));

        Assert.All(console.Lines, line => Assert.True(line.Length <= 30, line));
        Assert.Contains(console.Lines, line => line.Contains("identifier  xxx", StringComparison.Ordinal) && line.Contains('…', StringComparison.Ordinal));
        Assert.Equal(2, console.Lines.Count(line => line.Trim().Length > 0));
    }
}
