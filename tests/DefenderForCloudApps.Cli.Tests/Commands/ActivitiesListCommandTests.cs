using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Tests.Processes;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Commands;

[Collection(EmulatorCollection.Name)]
public sealed class ActivitiesListCommandTests(EmulatorFixture fixture)
{
    [Fact]
    public async Task List_All_ScansEveryActivityOnceWithProgressOnStandardError()
    {
        var calls = fixture.Emulator.Requests.Count(IsActivities);

        var result = (await RunAsync("--all", "-o", "jsonl")).Expect(ExitCode.Success);

        var ids = result.Lines.Select(line => JsonElement.Parse(line).GetProperty("_id").GetString()).ToArray();
        Assert.True(ids.Length >= 12_000, $"{ids.Length} activities");
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.InRange(fixture.Emulator.Requests.Count(IsActivities) - calls, 2, 5);
        Assert.Contains(" activities\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_AsJson_IsOneArray()
    {
        var result = (await RunAsync("-n", "700", "-o", "json")).Expect(ExitCode.Success);

        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal(700, document.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task List_UserAndCountry_AreFilters()
    {
        var any = JsonElement.Parse((await RunAsync("-n", "1", "-o", "jsonl")).Expect(ExitCode.Success).Output);
        var user = any.GetProperty("user").GetProperty("userName").GetString()!;

        var result = (await RunAsync("--user", user, "-n", "100", "-o", "jsonl")).Expect(ExitCode.Success);

        Assert.NotEmpty(result.Lines);
        Assert.All(result.Lines, line => Assert.Equal(user, JsonElement.Parse(line).GetProperty("user").GetProperty("userName").GetString()));
    }

    [Fact]
    public async Task List_Since_NarrowsAScan()
    {
        var week = (await RunAsync("--since", "7d", "--all", "-o", "jsonl")).Expect(ExitCode.Success);

        var oldest = DateTimeOffset.UtcNow.AddDays(-7).AddMinutes(-5).ToUnixTimeMilliseconds();
        Assert.InRange(week.Lines.Length, 1, 11_999);
        Assert.All(week.Lines, line => Assert.True(JsonElement.Parse(line).GetProperty("timestamp").GetDouble() >= oldest));
    }

    [Fact]
    public async Task List_AsTable_HasARowEach()
    {
        var result = (await RunAsync("-n", "10")).Expect(ExitCode.Success);

        Assert.Equal(11, result.Lines.Length);
        Assert.StartsWith("TIME (UTC)", result.Lines[0], StringComparison.Ordinal);
    }

    private static bool IsActivities(Emulator.EmulatedRequest request) =>
        request.Path.Contains("/activities/", StringComparison.Ordinal);

    private Task<ProcessResult> RunAsync(params string[] arguments) =>
        MdcaProcess.RunAsync(fixture.Settings, ["activities", "list", .. arguments]);
}
