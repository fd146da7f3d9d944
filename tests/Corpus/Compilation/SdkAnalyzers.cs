using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Corpus.Compilation;

/// <summary>The analyzers of the SDK, set as <c>AnalysisLevel=latest-all</c> sets them.</summary>
internal sealed class SdkAnalyzers
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly AnalyzerOptions _options;

    private SdkAnalyzers(ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerConfigSet configuration)
    {
        _analyzers = analyzers;
        _options = new AnalyzerOptions([], new ConfigOptionsProvider(configuration.GlobalConfigOptions.AnalyzerOptions));
        TreeOptions = new ConfigTreeOptions(configuration.GlobalConfigOptions.TreeOptions);
    }

    /// <summary>The severities of the rules.</summary>
    public SyntaxTreeOptionsProvider TreeOptions { get; }

    /// <summary>Finds the analyzers beside the compiler of the SDK.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no SDK of this version.</exception>
    public static SdkAnalyzers Load()
    {
        var sdk = DotnetRoot.NewestFolder("sdk")
            ?? throw new DirectoryNotFoundException("The analyzers are part of the .NET SDK, which was not found.");
        var folder = Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers");
        var loader = new Loader();
        var analyzers = Directory.GetFiles(folder, "*.dll")
            .Where(static file => !file.Contains("VisualBasic", StringComparison.Ordinal))
            .SelectMany(file => new AnalyzerFileReference(file, loader).GetAnalyzers(LanguageNames.CSharp))
            .ToImmutableArray();
        var path = Path.Combine(folder, "build", "config", $"analysislevel_{Environment.Version.Major}_all.globalconfig");
        return new SdkAnalyzers(analyzers, AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(File.ReadAllText(path), path) }));
    }

    /// <summary>What the analyzers find.</summary>
    public ImmutableArray<Diagnostic> Run(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var options = new CompilationWithAnalyzersOptions(
            _options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return compilation.WithAnalyzers(_analyzers, options)
            .GetAnalyzerDiagnosticsAsync(cancellationToken)
            .GetAwaiter()
            .GetResult();
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // All dependencies are this program's own.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }

    private sealed class ConfigTreeOptions(ImmutableDictionary<string, ReportDiagnostic> options) : SyntaxTreeOptionsProvider
    {
        // As in a build: the trees of a source generator are generated code by their header.
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
            => options.TryGetValue(diagnosticId, out severity);
    }

    private sealed class ConfigOptionsProvider(ImmutableDictionary<string, string> options) : AnalyzerConfigOptionsProvider
    {
        private readonly ConfigOptions _options = new(options);

        public override AnalyzerConfigOptions GlobalOptions => _options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;
    }

    private sealed class ConfigOptions(ImmutableDictionary<string, string> options) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => options.Keys;

        public override bool TryGetValue(string key, out string value)
        {
            var found = options.TryGetValue(key, out var text);
            value = text!;
            return found;
        }
    }
}
