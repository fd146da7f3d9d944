using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Benchmarks.Aot;
using Benchmarks.Processes;
using Benchmarks.Ratios;

namespace Benchmarks.Goals;

/// <summary>
/// What reading and writing pages of activities and alerts adds to a program that is compiled ahead of time, against
/// System.Text.Json's source generator: bytes above those of a program that only reads a file.
/// </summary>
internal sealed class AotSize : Measurement
{
    private static readonly Goal s_size = new("aot-size", 0.25);

    public override IReadOnlyList<Goal> Goals => [s_size];

    public override string? Obstacle(Inputs inputs) => inputs.WithoutAot;

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        var empty = new NativeProgram(inputs.Folder, "empty");
        await empty.PublishAsync("System.Console.WriteLine(System.IO.File.ReadAllBytes(args[0]).Length);");
        var ours = new NativeProgram(inputs.Folder, "ours");
        await ours.PublishAsync(
            """
            using DefenderForCloudApps;
            using Specwright.Runtime.Json;

            byte[] body = System.IO.File.ReadAllBytes(args[0]);
            byte[] written = args.Length > 1
                ? JsonText.Serialize<AlertPage, AlertPage>(JsonText.Deserialize<AlertPage, AlertPage>(body))
                : JsonText.Serialize<ActivityPage, ActivityPage>(JsonText.Deserialize<ActivityPage, ActivityPage>(body));
            System.Console.WriteLine(written.Length);
            """,
            $"""<ProjectReference Include="{Path.Combine(Sdk.Repository, "src/DefenderForCloudApps/DefenderForCloudApps.csproj")}" />""");
        var theirs = new NativeProgram(inputs.Folder, "theirs");
        await theirs.PublishAsync(
            """
            using System.Text.Json;
            using Benchmarks.Peers.SystemTextJson;

            byte[] body = System.IO.File.ReadAllBytes(args[0]);
            byte[] written = args.Length > 1
                ? JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(body, RecordsContext.Default.AlertPage)!, RecordsContext.Default.AlertPage)
                : JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(body, RecordsContext.Default.ActivityPage)!, RecordsContext.Default.ActivityPage);
            System.Console.WriteLine(written.Length);
            """,
            $"""<Compile Include="{Path.Combine(Sdk.Repository, "tests/Benchmarks/Peers/SystemTextJson/*.cs")}" />""");

        report.Detail($"empty {empty.Bytes / 1024} KB, Specwright {ours.Bytes / 1024} KB, System.Text.Json {theirs.Bytes / 1024} KB");
        report.Add(s_size, (double)(ours.Bytes - empty.Bytes) / (theirs.Bytes - empty.Bytes));
    }
}
