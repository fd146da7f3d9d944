using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using CsvHelper;
using DefenderForCloudApps.Cli.Tests.Processes;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Commands;

[Collection(EmulatorCollection.Name)]
public sealed class AlertsListCommandTests(EmulatorFixture fixture)
{
    [Fact]
    public async Task List_AsJson_IsAnArrayOfWholeRecords()
    {
        var result = (await RunAsync("--limit", "5", "-o", "json")).Expect(ExitCode.Success);

        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal(5, document.RootElement.GetArrayLength());
        Assert.All(document.RootElement.EnumerateArray(), alert =>
        {
            Assert.Equal(24, alert.GetProperty("_id").GetString()!.Length);
            Assert.Equal(JsonValueKind.Number, alert.GetProperty("timestamp").ValueKind);
            Assert.Equal(JsonValueKind.Array, alert.GetProperty("entities").ValueKind);
        });
    }

    [Fact]
    public async Task List_WithLimit_SaysOnStandardErrorThatThereIsMore()
    {
        var result = (await RunAsync("--limit", "3", "-o", "jsonl")).Expect(ExitCode.Success);

        Assert.Equal(3, result.Lines.Length);
        Assert.Contains("first 3 alerts; there are more", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_All_WalksEveryPageOnce()
    {
        var result = (await RunAsync("--all", "-o", "jsonl")).Expect(ExitCode.Success);

        var ids = result.Lines.Select(line => JsonElement.Parse(line).GetProperty("_id").GetString()).ToArray();
        Assert.True(ids.Length >= 300, $"{ids.Length} alerts");
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.DoesNotContain("there are more", result.Error, StringComparison.Ordinal);
        Assert.Contains("200 alerts", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_AsCsv_HasStableColumnsAndReadsBack()
    {
        var result = (await RunAsync("--limit", "20", "-o", "csv")).Expect(ExitCode.Success);

        Assert.StartsWith(
            "id,time,severity,resolution,title,users,services,policy,description,comment,handledBy,url\r\n", result.Output, StringComparison.Ordinal);
        using var reader = CsvReader.FromText(result.Output);
        var rows = 0;
        while (reader.Read())
        {
            rows++;
            Assert.Equal(24, reader.GetString("id").Length);
            Assert.True(DateTimeOffset.TryParse(reader.GetString("time"), CultureInfo.InvariantCulture, out _));
        }

        Assert.Equal(20, rows);
    }

    [Fact]
    public async Task List_AsTable_HasAHeaderARowEachAndNoEscapes()
    {
        var result = (await RunAsync("--limit", "4")).Expect(ExitCode.Success);

        Assert.Equal(5, result.Lines.Length);
        Assert.Equal(["ID", "SEVERITY", "STATUS", "AGE", "TITLE", "USER", "SERVICE"], result.Lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.DoesNotContain('…', result.Output);
    }

    [Fact]
    public async Task List_SeverityAndOpen_AreFilters()
    {
        var result = (await RunAsync("--severity", "high,medium", "--open", "--all", "-o", "jsonl")).Expect(ExitCode.Success);

        Assert.NotEmpty(result.Lines);
        Assert.All(result.Lines, line =>
        {
            Assert.Contains(JsonElement.Parse(line).GetProperty("severityValue").GetInt32(), new[] { 1, 2 });
            Assert.Equal(0, JsonElement.Parse(line).GetProperty("resolutionStatusValue").GetInt32());
        });
    }

    [Fact]
    public async Task List_Closed_HasNoOpenAlert()
    {
        var result = (await RunAsync("--closed", "--all", "-o", "jsonl")).Expect(ExitCode.Success);

        Assert.NotEmpty(result.Lines);
        Assert.All(result.Lines, line => Assert.NotEqual(0, JsonElement.Parse(line).GetProperty("resolutionStatusValue").GetInt32()));
    }

    [Fact]
    public async Task List_Since_HasNothingOlder()
    {
        var since = DateTimeOffset.UtcNow.AddDays(-7).AddMinutes(-5).ToUnixTimeMilliseconds();

        var week = (await RunAsync("--since", "7d", "--all", "-o", "jsonl")).Expect(ExitCode.Success);
        var all = (await RunAsync("--all", "-o", "jsonl")).Expect(ExitCode.Success);

        Assert.InRange(week.Lines.Length, 1, all.Lines.Length - 1);
        Assert.All(week.Lines, line => Assert.True(JsonElement.Parse(line).GetProperty("timestamp").GetDouble() >= since));
    }

    [Theory]
    [InlineData("date", 1)]
    [InlineData("-date", -1)]
    public async Task List_Sort_OrdersByTime(string order, int direction)
    {
        var result = (await RunAsync("--sort", order, "--limit", "50", "-o", "jsonl")).Expect(ExitCode.Success);

        var times = result.Lines.Select(line => direction * JsonElement.Parse(line).GetProperty("timestamp").GetDouble()).ToArray();
        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public async Task List_NothingFound_IsAnEmptyArrayAndStillSuccess()
    {
        var json = (await RunAsync("--ip", "203.0.113.254", "-o", "json")).Expect(ExitCode.Success);
        var table = (await RunAsync("--ip", "203.0.113.254")).Expect(ExitCode.Success);

        Assert.Equal("[]\n", json.Output);
        Assert.Equal("", table.Output);
        Assert.Contains("Nothing found.", table.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'urgent' does not fit --severity", "--severity", "urgent")]
    [InlineData("'0' does not fit --limit", "--limit", "0")]
    [InlineData("'xml' does not fit -o", "-o", "xml")]
    [InlineData("'tomorrow' does not fit --since", "--since", "tomorrow")]
    [InlineData("'title' does not fit --sort", "--sort", "title")]
    [InlineData("exclude each other", "--open", "--closed")]
    [InlineData("'--colour'", "--colour")]
    public async Task List_WrongOption_IsExitCode2AndCallsNobody(string expected, params string[] arguments)
    {
        var calls = fixture.Emulator.Requests.Count;

        var result = (await RunAsync(arguments)).Expect(ExitCode.Usage);

        Assert.Equal("", result.Output);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Contains("Try: mdca alerts list --help", result.Error, StringComparison.Ordinal);
        Assert.Equal(calls, fixture.Emulator.Requests.Count);
    }

    private Task<ProcessResult> RunAsync(params string[] arguments) =>
        MdcaProcess.RunAsync(fixture.Settings, ["alerts", "list", .. arguments]);
}
