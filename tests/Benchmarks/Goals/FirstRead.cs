using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using Benchmarks.FirstUse;
using Benchmarks.Processes;
using Benchmarks.Ratios;
using Benchmarks.Records;

namespace Benchmarks.Goals;

/// <summary>
/// The first alert that a fresh process reads, everything compiled just in time, against System.Text.Json's source
/// generator. The details show Kiota's runtime, too.
/// </summary>
internal sealed class FirstRead : Measurement
{
    private const int Turns = 9;
    private static readonly Goal s_time = new("first-use-jit", 0.25);

    public override IReadOnlyList<Goal> Goals => [s_time];

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        string file = Path.Combine(inputs.Folder, "alert.json");
        await File.WriteAllBytesAsync(file, AlertRecords.One());
        string[] sides = [FirstUseProcess.Specwright, FirstUseProcess.SystemTextJson, FirstUseProcess.Kiota];
        var times = Array.ConvertAll(sides, static _ => new List<double>());
        for (int turn = 0; turn < Turns; turn++)
        {
            for (int i = 0; i < sides.Length; i++)
            {
                var cost = await ChildProcess.RunDotnetAsync(typeof(FirstUseProcess).Assembly.Location, FirstUseProcess.Name, sides[i], file);
                string[] words = cost.Output.Trim().Split(' ');
                if (words[^1] != AlertRecords.Identifier)
                {
                    throw new InvalidDataException($"{sides[i]} reads another alert.");
                }

                times[i].Add(double.Parse(words[0], CultureInfo.InvariantCulture));
            }
        }

        report.Detail($"Specwright {Median.Of(times[0]):0.0} ms, System.Text.Json {Median.Of(times[1]):0.0} ms, Kiota {Median.Of(times[2]):0.0} ms");
        report.Add(s_time, Median.Of(times[0]) / Median.Of(times[1]));
    }
}
