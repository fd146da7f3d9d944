using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Tests.Processes;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Commands;

[Collection(EmulatorCollection.Name)]
public sealed class IpRangesListCommandTests(EmulatorFixture fixture)
{
    [Fact]
    public async Task List_AsJsonLines_KeepsTheFractionOfTheTime()
    {
        var result = (await RunAsync("--all", "-o", "jsonl")).Expect(ExitCode.Success);

        Assert.True(result.Lines.Length >= 40, $"{result.Lines.Length} ranges");
        Assert.Contains(result.Lines, line => JsonElement.Parse(line).GetProperty("lastModified").GetRawText().Contains('.', StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_Category_IsAFilter()
    {
        var result = (await RunAsync("--category", "corporate", "-o", "jsonl")).Expect(ExitCode.Success);

        Assert.NotEmpty(result.Lines);
        Assert.All(result.Lines, line => Assert.Equal(1, JsonElement.Parse(line).GetProperty("category").GetInt32()));
    }

    [Fact]
    public async Task List_AsTable_IsSortedByName()
    {
        var result = (await RunAsync()).Expect(ExitCode.Success);

        var column = result.Lines[0].IndexOf("NAME", StringComparison.Ordinal);
        var names = result.Lines.Skip(1).Select(line => line[column..].Split("  ")[0]).ToArray();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    private Task<ProcessResult> RunAsync(params string[] arguments) =>
        MdcaProcess.RunAsync(fixture.Settings, ["ip-ranges", "list", .. arguments]);
}
