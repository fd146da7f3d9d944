using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Benchmarks.InCompiler;
using Benchmarks.Ratios;
using Specwright.Reading;

namespace Benchmarks.Goals;

/// <summary>GitHub's document in YAML read into nodes with their places, against YamlDotNet's events alone.</summary>
internal sealed class YamlRead : Measurement
{
    private static readonly Goal s_time = new("yaml-read", 3);

    public override IReadOnlyList<Goal> Goals => [s_time];

    public override string? Obstacle(Inputs inputs) => inputs.WithoutGitHub;

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        string json = await File.ReadAllTextAsync(inputs.GitHub!);
        string text = Yaml.Of(json);
        var expected = DocumentReader.Read("github.json", json).Root!;
        var read = DocumentReader.Read("github.yaml", text);
        Same.Number("Diagnostics", 0, read.Diagnostics.Count);
        Same.Number("Nodes", Count(expected), Count(read.Root!));

        double[] times = Turns.Milliseconds(7, _ => DocumentReader.Read("github.yaml", text), _ => Yaml.CountEvents(text));
        report.Detail($"{text.Length / 1024} KB: Specwright {times[0]:0} ms, YamlDotNet's events {times[1]:0} ms");
        report.Add(s_time, times[0] / times[1]);
    }

    private static int Count(DocumentNode node)
    {
        int count = 1;
        switch (node)
        {
            case ObjectNode { Members: var members }:
                foreach (var member in members)
                {
                    count += Count(member.Value);
                }

                break;
            case ArrayNode { Items: var items }:
                foreach (var item in items)
                {
                    count += Count(item);
                }

                break;
        }

        return count;
    }
}
