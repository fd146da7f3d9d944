using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Generator.Pipeline;

namespace Specwright.Generator.Tests.Infrastructure;

/// <summary>The generator's own steps, in their order.</summary>
internal static class Steps
{
    public static IReadOnlyList<string> All { get; } =
    [
        StepNames.Document, StepNames.Claims, StepNames.Read, StepNames.Overlay, StepNames.Link, StepNames.Model,
        StepNames.Plan, StepNames.Revise, StepNames.Types, StepNames.File, StepNames.Emit,
    ];

    public static IEnumerable<string> After(string step) => All.SkipWhile(name => name != step).Skip(1);

    public static bool IsOurs(string step) => step.StartsWith("Specwright.", StringComparison.Ordinal);
}
