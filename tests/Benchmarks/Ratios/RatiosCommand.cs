using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Benchmarks.Goals;

namespace Benchmarks.Ratios;

/// <summary><c>ratios</c>: a line for each goal, in a few minutes.</summary>
internal sealed class RatiosCommand
{
    private readonly Option<string[]> _only = new("--only")
    {
        Description = "The goals to measure, by the beginnings of their names.", AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<FileInfo> _gitHub = new("--github")
    {
        Description = "GitHub's document: generated/api.github.com.json of the npm package @octokit/openapi 23.0.2.",
    };

    private readonly Option<bool> _aot = new("--aot") { Description = "Also what has to be compiled ahead of time, which takes minutes." };

    private readonly Option<bool> _details = new("--details") { Description = "What each figure is made of." };

    /// <summary>The command.</summary>
    public Command Create()
    {
        _gitHub.AcceptExistingOnly();
        var command = new Command("ratios", "Prints a line for each goal: its name, the figure, the goal, and ok or short.")
        {
            _only, _gitHub, _aot, _details,
        };
        command.SetAction((parsed, _) => RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        string[] only = parsed.GetValue(_only) ?? [];
        var report = new Report(parsed.InvocationConfiguration.Output, parsed.GetValue(_details));
        var folder = Directory.CreateTempSubdirectory("specwright-benchmarks-");
        try
        {
            var inputs = new Inputs(parsed.GetValue(_gitHub)?.FullName, parsed.GetValue(_aot), folder.FullName);
            foreach (var measurement in GoalTable.All.Where(IsAsked))
            {
                await MeasureAsync(measurement, inputs, report);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return report.Short == 0 ? 0 : 1;

        bool IsAsked(Measurement measurement) => only.Length == 0
            || measurement.Goals.Any(goal => only.Any(name => goal.Name.StartsWith(name, StringComparison.Ordinal)));
    }

    private static async Task MeasureAsync(Measurement measurement, Inputs inputs, Report report)
    {
        if (measurement.Obstacle(inputs) is not { } obstacle)
        {
            await measurement.MeasureAsync(inputs, report);
            return;
        }

        foreach (var goal in measurement.Goals)
        {
            report.Skip(goal, obstacle);
        }
    }
}
