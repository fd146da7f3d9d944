using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Benchmarks.InCompiler;
using Benchmarks.Processes;
using Benchmarks.Ratios;
using Benchmarks.Synthetic;

namespace Benchmarks.Goals;

/// <summary>
/// CPU seconds of the compiler, started anew, on 1,000 operations and 1,000 models: with our generator in it against the
/// shape for System.Text.Json with the generator of that; and on what our generator made against what Kiota generates,
/// both without the generation.
/// </summary>
internal sealed class CompilerShapes : Measurement
{
    private const int Turns = 2;
    private static readonly Goal s_json = new("csc-vs-json-generator", 0.30);
    private static readonly Goal s_kiota = new("csc-vs-kiota", 0.40);

    public override IReadOnlyList<Goal> Goals => [s_json, s_kiota];

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        string document = Path.Combine(inputs.Folder, "synthetic.json");
        string text = SyntheticDocument.Write();
        await File.WriteAllTextAsync(document, text);
        var emitted = EditedProject.Open(EditedProject.Text(text)).Result.GeneratedSources.Select(static source => source.SourceText.ToString());
        var ours = SourceFolder.Write(Path.Combine(inputs.Folder, "ours"), emitted);
        var json = SourceFolder.Write(Path.Combine(inputs.Folder, "json"), JsonShape.Files());
        var kiota = SourceFolder.Write(Path.Combine(inputs.Folder, "kiota"), KiotaShape.Files());

        CompilerRun[] runs =
        [
            new CompilerRun(inputs.Folder).WithDocument(document),
            new CompilerRun(inputs.Folder).WithSources(json).WithAnalyzers([Sdk.JsonGenerator]),
            new CompilerRun(inputs.Folder).WithSources(ours),
            new CompilerRun(inputs.Folder).WithSources(kiota),
        ];
        string[] names = ["Specwright with its generator", "System.Text.Json with its generator", "Specwright", "Kiota"];
        var seconds = Array.ConvertAll(runs, static _ => new List<double>());
        for (int turn = 0; turn < Turns; turn++)
        {
            for (int i = 0; i < runs.Length; i++)
            {
                var (cost, length) = await runs[i].RunAsync();
                seconds[i].Add(cost.CpuSeconds);
                report.Detail($"{names[i]}: {cost.CpuSeconds:0.0} s in {cost.Seconds:0.0} s, {cost.PeakMegabytes:0} MB, assembly of {length / 1024} KB");
            }
        }

        report.Add(s_json, Median.Of(seconds[0]) / Median.Of(seconds[1]));
        report.Add(s_kiota, Median.Of(seconds[2]) / Median.Of(seconds[3]));
    }
}
