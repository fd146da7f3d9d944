using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specwright.Generator.Tests.Infrastructure;

/// <summary>What the generator did for a project; can go on with the project's next state, as an editor does.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;

    private GeneratorRun(GeneratorDriver driver, Project project)
    {
        _driver = driver
            .ReplaceAdditionalTexts(project.Files)
            .WithUpdatedAnalyzerConfigOptions(project.Options)
            .RunGeneratorsAndUpdateCompilation(Compiler.Compile(project.Code), out var compilation, out var diagnostics);
        Compilation = compilation;
        Diagnostics = diagnostics;
        Result = _driver.GetRunResult().Results.Single();
    }

    /// <summary>The project's code with what was generated.</summary>
    public Compilation Compilation { get; }

    /// <summary>What the generator reported, in the order of the document's lines.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public GeneratorRunResult Result { get; }

    public ImmutableArray<string> HintNames => [.. Result.GeneratedSources.Select(static source => source.HintName)];

    public static GeneratorRun Of(Project project) => Of(project, new OpenApiClientGenerator());

    public static GeneratorRun Of(Project project, IIncrementalGenerator generator) => new(
        CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: Compiler.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)),
        project);

    public GeneratorRun Then(Project project) => new(_driver, project);

    public string Source(string hintName)
        => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();
}
