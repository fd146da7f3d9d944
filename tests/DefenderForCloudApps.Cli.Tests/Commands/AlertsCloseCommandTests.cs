using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using CsvHelper;
using DefenderForCloudApps.Cli.Tests.Processes;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Commands;

[Collection(EmulatorCollection.Name)]
public sealed class AlertsCloseCommandTests(EmulatorFixture fixture)
{
    private const string UnknownId = "000000000000000000000000";

    [Theory]
    [InlineData("benign", "test", 4)]
    [InlineData("false-positive", "not-accurate", 3)]
    [InlineData("true-positive", null, 5)]
    public async Task Close_WithYes_ClosesAndKeepsTheComment(string verdict, string? reason, int status)
    {
        var id = (await OpenAlertsAsync(1)).Single();
        string[] reasonArguments = reason is null ? [] : ["--reason", reason];

        var result = (await RunAsync([id, "--as", verdict, "--comment", "seen", "--yes", "-o", "json", .. reasonArguments])).Expect(ExitCode.Success);

        Assert.Equal("closed", JsonElement.Parse(result.Output)[0].GetProperty("result").GetString());
        var alert = await AlertAsync(id);
        Assert.Equal(status, alert.GetProperty("resolutionStatusValue").GetInt32());
        Assert.Equal("seen", alert.GetProperty("comment").GetString());
    }

    [Fact]
    public async Task Close_NobodyToAsk_ClosesNothing()
    {
        var id = (await OpenAlertsAsync(1)).Single();

        var result = (await RunAsync([id, "--as", "benign"])).Expect(ExitCode.Usage);

        Assert.Contains("--yes", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await AlertAsync(id)).GetProperty("resolutionStatusValue").GetInt32());
    }

    [Fact]
    public async Task Close_DryRun_PrintsTheRequestAndSendsNothing()
    {
        var calls = fixture.Emulator.Requests.Count;

        var result = (await RunAsync(["a", "b", "a", "--as", "benign", "--reason", "test", "--comment", "x", "--dry-run"])).Expect(ExitCode.Success);

        Assert.Equal(calls, fixture.Emulator.Requests.Count);
        var end = result.Output.IndexOf('\n', StringComparison.Ordinal);
        Assert.Equal($"POST {fixture.Emulator.ApiUrl}/v1/alerts/close_benign/", result.Output[..end]);
        Assert.True(JsonElement.DeepEquals(
            JsonElement.Parse("""{"filters":{"id":{"eq":["a","b"]}},"comment":"x","reasonId":6}"""),
            JsonElement.Parse(result.Output[end..])));
        Assert.Contains("Nothing was sent.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_OneUnknownId_TellsThemApartAndIsExitCode5()
    {
        var id = (await OpenAlertsAsync(1)).Single();

        var result = (await RunAsync([id, UnknownId, "--as", "benign", "--yes", "-o", "csv"])).Expect(ExitCode.NotFound);

        using var reader = CsvReader.FromText(result.Output);
        Assert.True(reader.Read());
        Assert.Equal((id, "closed"), (reader.GetString("id"), reader.GetString("result")));
        Assert.True(reader.Read());
        Assert.Equal((UnknownId, "not found"), (reader.GetString("id"), reader.GetString("result")));
    }

    [Fact]
    public async Task Close_MoreThanOneCallTakes_SendsBatchesOf100()
    {
        var ids = await OpenAlertsAsync(3);
        var unknown = Enumerable.Range(1, 98).Select(number => number.ToString("x24", null));

        var result = (await RunAsync([ids[0], .. unknown, ids[1], ids[2], "--as", "true-positive", "--yes", "-o", "jsonl"])).Expect(ExitCode.NotFound);

        Assert.Equal(101, result.Lines.Length);
        Assert.Equal(3, result.Lines.Count(line => line.Contains("\"closed\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("no reason for benign", "x", "--as", "benign", "--reason", "not-accurate")]
    [InlineData("takes no reason", "x", "--as", "true-positive", "--reason", "other")]
    [InlineData("'harmless' does not fit --as", "x", "--as", "harmless")]
    [InlineData("--as", "x")]
    [InlineData("'close'", "--as", "benign")]
    public async Task Close_WrongCommandLine_IsExitCode2(string expected, params string[] arguments)
    {
        var result = (await RunAsync(arguments)).Expect(ExitCode.Usage);

        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    private async Task<string[]> OpenAlertsAsync(int count)
    {
        var list = await MdcaProcess.RunAsync(fixture.Settings, "alerts", "list", "--open", "-n", $"{count}", "-o", "jsonl");
        return [.. list.Expect(ExitCode.Success).Lines.Select(line => JsonElement.Parse(line).GetProperty("_id").GetString()!)];
    }

    private async Task<JsonElement> AlertAsync(string id)
    {
        var show = await MdcaProcess.RunAsync(fixture.Settings, "alerts", "show", id, "-o", "json");
        return JsonElement.Parse(show.Expect(ExitCode.Success).Output);
    }

    private Task<ProcessResult> RunAsync(string[] arguments) =>
        MdcaProcess.RunAsync(fixture.Settings, ["alerts", "close", .. arguments]);
}
