using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using System.Threading;
using Benchmarks.Processes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Specwright.Generator;

namespace Benchmarks.InCompiler;

/// <summary>A project with one document and one file of C#, as an editor holds it between two edits.</summary>
internal sealed class EditedProject
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14);

    private readonly CSharpCompilation _compilation;
    private readonly GeneratorDriver _driver;

    private EditedProject(CSharpCompilation compilation, GeneratorDriver driver) => (_compilation, _driver) = (compilation, driver);

    /// <summary>What the generator made, and what it did for it where steps are tracked.</summary>
    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>A project that is opened.</summary>
    /// <param name="document">The document's text.</param>
    /// <param name="tracked">Whether the steps are to be seen afterwards.</param>
    public static EditedProject Open(SourceText document, bool tracked = false)
    {
        var options = new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracked);
        var driver = CSharpGeneratorDriver.Create(
            [new OpenApiClientGenerator().AsSourceGenerator()], [new Document(document)], s_parse, new Options(), options);
        var compilation = CSharpCompilation.Create(
            "Edited",
            [Parse(0)],
            Sdk.References.Select(static file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return new EditedProject(compilation, driver.RunGenerators(compilation));
    }

    /// <summary>The project with another file of C#, which holds the number.</summary>
    public EditedProject WithKeystroke(int number)
    {
        var compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], Parse(number));
        return new EditedProject(compilation, _driver.RunGenerators(compilation));
    }

    /// <summary>The project with another text of the document.</summary>
    public EditedProject WithDocument(SourceText text)
    {
        var edited = _driver.ReplaceAdditionalTexts([new Document(text)]);
        return new EditedProject(_compilation, edited.RunGenerators(_compilation));
    }

    /// <summary>A text as the compiler has it.</summary>
    public static SourceText Text(string text) => SourceText.From(text, Encoding.UTF8);

    private static SyntaxTree Parse(int number) => CSharpSyntaxTree.ParseText(
        $"internal static class Program {{ public const int Number = {number}; }}", s_parse, "Program.cs");

    private sealed class Document(SourceText text) : AdditionalText
    {
        public override string Path => "/project/document.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>
        {
            ["build_property.RootNamespace"] = "Measured",
            ["build_property.ProjectDir"] = "/project/",
        });

        private AnalyzerConfigOptions Metadata { get; } = new Values(new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.IsOpenApiDocument"] = "true",
            ["build_metadata.AdditionalFiles.ClientName"] = "MeasuredClient",
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Metadata;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
