using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specwright.Emission;
using Specwright.Planning;
using Xunit;

namespace Specwright.Tests.Shared;

/// <summary>Compiles generated files as a consumer's project would, and runs them.</summary>
internal static class Compiled
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly Lazy<MetadataReference[]> s_references = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path))
            .ToArray<MetadataReference>());

    /// <summary>What the compiler has to say of the files, hidden remarks aside.</summary>
    public static IReadOnlyList<string> Complaints(IEnumerable<FilePlan> files, params string[] more) => Compile(files, more)
        .GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)
        .Select(diagnostic => diagnostic.ToString())
        .ToList();

    /// <summary>The assembly of the files, loaded.</summary>
    public static Assembly Load(IEnumerable<FilePlan> files, params string[] more)
    {
        using var image = new MemoryStream(Image(files, more));
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    /// <summary>The assembly of the files, as bytes.</summary>
    public static byte[] Image(IEnumerable<FilePlan> files, params string[] more) => Emit(Compile(files, more));

    /// <summary>The assembly of code that uses another: as bytes. Warnings do not count there.</summary>
    public static byte[] UserImage(byte[] used, string code) => Emit(Create(
        "User", [CSharpSyntaxTree.ParseText(code, s_options)], [.. s_references.Value, MetadataReference.CreateFromImage(used)]));

    /// <summary>Reads JSON into a generated type with System.Text.Json and writes it again.</summary>
    public static string RoundTrip(this Assembly assembly, string type, string json)
    {
        var target = assembly.GetType("Acme.Pets." + type, throwOnError: true)!;
        return JsonSerializer.Serialize(JsonSerializer.Deserialize(json, target), target);
    }

    private static CSharpCompilation Compile(IEnumerable<FilePlan> files, string[] more)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(Emitter.Emit(file), s_options, file.HintName))
            .Concat(more.Select(text => CSharpSyntaxTree.ParseText(text, s_options)));
        return Create("Generated", trees, s_references.Value);
    }

    private static CSharpCompilation Create(string name, IEnumerable<SyntaxTree> trees, MetadataReference[] references) =>
        CSharpCompilation.Create(
            name,
            trees,
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable));

    private static byte[] Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return image.ToArray();
    }
}
