using System;
using System.Linq;
using Specwright.Generator.Tests.Infrastructure;
using Xunit;

namespace Specwright.Generator.Tests;

public sealed class LoadedAssembliesTests
{
    [Fact]
    public void JsonDocument_Generated_LoadsTheGeneratorAlone()
        => Assert.Equal(["Specwright.Generator"], LoadedFor("/project/clock.json", Documents.Clock));

    [Fact]
    public void YamlDocument_Generated_LoadsYamlDotNetToo()
        => Assert.Equal(["Specwright.Generator", "YamlDotNet"], LoadedFor("/project/petstore.yaml", Documents.Petstore));

    [Fact]
    public void Generator_RefersTo_YamlDotNetAndWhatTheCompilerNeedsItself()
        => Assert.Equal(
            ["Microsoft.CodeAnalysis", "System.Collections.Immutable", "System.Memory", "YamlDotNet", "netstandard"],
            typeof(OpenApiClientGenerator).Assembly.GetReferencedAssemblies()
                .Select(static reference => reference.Name)
                .Order(StringComparer.Ordinal));

    private static string[] LoadedFor(string path, string text)
    {
        var context = new AnalyzerContext();
        var run = GeneratorRun.Of(Project.Empty.WithDocument(path, text), context.CreateGenerator());

        Assert.Empty(run.Diagnostics);
        Assert.NotEmpty(run.HintNames);
        string[] loaded = [.. context.Loaded.Order(StringComparer.Ordinal)];
        context.Unload();
        return loaded;
    }
}
