using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Specwright.Generator.Pipeline;

namespace Benchmarks.InCompiler;

/// <summary>What a tracked run of the generator did anew.</summary>
internal static class Rerun
{
    /// <summary>How many outputs, of our steps and of the files, were not taken from the cache.</summary>
    public static int Count(GeneratorRunResult result) => result.TrackedSteps
        .Where(static steps => steps.Key.StartsWith("Specwright.", StringComparison.Ordinal))
        .Concat(result.TrackedOutputSteps)
        .SelectMany(static steps => steps.Value)
        .SelectMany(static step => step.Outputs)
        .Count(static output => output.Reason is not IncrementalStepRunReason.Cached);

    /// <summary>How many files were written anew, whether they became others or not.</summary>
    public static int Emitted(GeneratorRunResult result) => result.TrackedSteps[StepNames.Emit]
        .SelectMany(static step => step.Outputs)
        .Count(static output => output.Reason is not IncrementalStepRunReason.Cached);

    /// <summary>How many files are others than before.</summary>
    public static int Changed(GeneratorRunResult before, GeneratorRunResult after)
    {
        Dictionary<string, string> old = before.GeneratedSources.ToDictionary(
            static source => source.HintName, static source => source.SourceText.ToString());
        return after.GeneratedSources.Count(
            source => !old.TryGetValue(source.HintName, out string? text) || text != source.SourceText.ToString());
    }
}
