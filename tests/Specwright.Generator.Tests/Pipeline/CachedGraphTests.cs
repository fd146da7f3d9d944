using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Specwright.Generator.Tests.Infrastructure;
using Xunit;

namespace Specwright.Generator.Tests.Pipeline;

/// <summary>
/// The driver keeps the outputs of all steps for as long as a project is open: what they refer to must not hold a
/// compilation alive.
/// </summary>
public sealed class CachedGraphTests
{
    [Fact]
    public void Outputs_OfAllSteps_HoldNothingOfACompilation()
    {
        var run = GeneratorRun.Of(Project.Empty
            .WithDocument("/project/petstore.yaml", Documents.Petstore)
            .WithDocument("/project/broken.yaml", "openapi: [")
            .WithDocument("/project/again/petstore.yaml", Documents.Petstore));
        var outputs = run.Result.TrackedSteps
            .Where(static steps => Steps.IsOurs(steps.Key))
            .SelectMany(static steps => steps.Value)
            .SelectMany(static step => step.Outputs)
            .Select(static output => output.Value)
            .ToArray();

        var reached = ObjectGraph.Walk(outputs).ToList();

        Assert.True(reached.Count > 1000, $"Only {reached.Count} objects were reached.");
        Assert.DoesNotContain(reached, HoldsACompilation);
    }

    [Fact]
    public void Walk_ReachesWhatPrivateFieldsOfStructsInArraysHold()
    {
        var location = Location.None;

        Assert.Contains(location, ObjectGraph.Walk([new[] { new KeyValuePair<int, object>(1, new List<object> { location }) }]));
        Assert.True(HoldsACompilation(location));
    }

    private static bool HoldsACompilation(object value)
        => value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or SemanticModel or SyntaxReference or Diagnostic;
}
