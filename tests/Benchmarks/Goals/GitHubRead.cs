using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Benchmarks.InCompiler;
using Benchmarks.Ratios;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Specwright.Reading;

namespace Benchmarks.Goals;

/// <summary>GitHub's document read into nodes with their places, against Microsoft.OpenApi.</summary>
internal sealed class GitHubRead : Measurement
{
    private static readonly Goal s_time = new("github-read", 0.10);

    public override IReadOnlyList<Goal> Goals => [s_time];

    public override string? Obstacle(Inputs inputs) => inputs.WithoutGitHub;

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        string text = await File.ReadAllTextAsync(inputs.GitHub!);
        var settings = new OpenApiReaderSettings();
        var paths = (DocumentReader.Read("github.json", text).Root as ObjectNode)?["paths"] as ObjectNode;
        Same.Number("Paths", OpenApiDocument.Parse(text, "json", settings).Document!.Paths.Count, paths!.Members.Count);

        // During the first turns the other library is still being compiled better in the background, and that counts for
        // whoever is at work.
        double[] times = Turns.Milliseconds(
            15, _ => DocumentReader.Read("github.json", text), _ => OpenApiDocument.Parse(text, "json", settings));
        report.Detail($"Specwright {times[0]:0} ms, Microsoft.OpenApi {times[1]:0} ms");
        report.Add(s_time, times[0] / times[1]);
    }
}
