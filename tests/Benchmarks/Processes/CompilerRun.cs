using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Benchmarks.Processes;

/// <summary>One run of the C# compiler, as a release build of a library has it.</summary>
/// <param name="folder">Where its files go.</param>
internal sealed class CompilerRun(string folder)
{
    private readonly List<string> _arguments = [];

    /// <summary>Adds what is compiled.</summary>
    public CompilerRun WithSources(IEnumerable<string> files) => With(files.Select(static file => $"\"{file}\""));

    /// <summary>Adds generators.</summary>
    public CompilerRun WithAnalyzers(params IEnumerable<string> files) => With(files.Select(static file => $"-analyzer:\"{file}\""));

    /// <summary>Adds our generator with one document.</summary>
    public CompilerRun WithDocument(string path)
    {
        string config = Path.Combine(folder, "generator.globalconfig");
        File.WriteAllText(config, $"""
            is_global = true
            build_property.RootNamespace = Measured
            build_property.ProjectDir = {folder}/

            [{path.Replace('\\', '/')}]
            build_metadata.AdditionalFiles.IsOpenApiDocument = true
            build_metadata.AdditionalFiles.ClientName = MeasuredClient
            """);
        return WithAnalyzers(Directory.GetFiles(Sdk.Analyzer, "*.dll").Where(IsShipped))
            .With([$"-additionalfile:\"{path}\"", $"-analyzerconfig:\"{config}\""]);
    }

    /// <summary>Compiles; the assembly's length and what it took.</summary>
    public async Task<(ProcessCost Cost, long AssemblyBytes)> RunAsync()
    {
        string assembly = Path.Combine(folder, "measured.dll");
        string arguments = Path.Combine(folder, "measured.rsp");
        await File.WriteAllLinesAsync(arguments,
        [
            "-nostdlib", "-target:library", "-optimize+", "-debug:portable", "-deterministic", "-nullable:enable", "-langversion:14",
            "-warn:0", $"-out:\"{assembly}\"", .. Sdk.References.Select(static file => $"-r:\"{file}\""), .. _arguments,
        ]);
        var cost = await ChildProcess.RunDotnetAsync(Sdk.Csc, "-noconfig", "@" + arguments);
        return (cost, new FileInfo(assembly).Length);
    }

    private static bool IsShipped(string file)
        => Path.GetFileName(file) is "Specwright.Generator.dll" or "YamlDotNet.dll";

    private CompilerRun With(IEnumerable<string> arguments)
    {
        _arguments.AddRange(arguments);
        return this;
    }
}
