using System;
using System.Text.Json;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Tests.Processes;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Commands;

[Collection(EmulatorCollection.Name)]
public sealed class AlertsShowCommandTests(EmulatorFixture fixture)
{
    [Fact]
    public async Task Show_AsJson_IsTheOneRecord()
    {
        var (id, title) = await AnyAlertAsync();

        var result = (await RunAsync(id, "-o", "json")).Expect(ExitCode.Success);

        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal(id, document.RootElement.GetProperty("_id").GetString());
        Assert.Equal(title, document.RootElement.GetProperty("title").GetString());
        Assert.Equal("", result.Error);
    }

    [Fact]
    public async Task Show_AsTable_NamesTheImportantMembers()
    {
        var (id, title) = await AnyAlertAsync();

        var result = (await RunAsync(id)).Expect(ExitCode.Success);

        Assert.Contains(id, result.Output, StringComparison.Ordinal);
        Assert.Contains(title, result.Output, StringComparison.Ordinal);
        Assert.Contains("Severity", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_UnknownId_IsExitCode5()
    {
        var result = (await RunAsync("000000000000000000000000", "-o", "json")).Expect(ExitCode.NotFound);

        Assert.Equal("", result.Output);
        Assert.Equal("error: There is no alert '000000000000000000000000'.", result.Error.Trim());
    }

    [Fact]
    public async Task Show_WithoutId_IsExitCode2() => (await RunAsync()).Expect(ExitCode.Usage);

    private async Task<(string Id, string Title)> AnyAlertAsync()
    {
        var list = (await MdcaProcess.RunAsync(fixture.Settings, "alerts", "list", "-n", "1", "-o", "jsonl")).Expect(ExitCode.Success);
        var alert = JsonElement.Parse(list.Output);
        return (alert.GetProperty("_id").GetString()!, alert.GetProperty("title").GetString()!);
    }

    private Task<ProcessResult> RunAsync(params string[] arguments) =>
        MdcaProcess.RunAsync(fixture.Settings, ["alerts", "show", .. arguments]);
}
