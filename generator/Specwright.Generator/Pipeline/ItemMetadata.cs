using Microsoft.CodeAnalysis.Diagnostics;

namespace Specwright.Generator.Pipeline;

/// <summary>The metadata of an <c>OpenApiDocument</c> item, as the compiler passes them on; null where unset or blank.</summary>
internal sealed class ItemMetadata(AnalyzerConfigOptions options)
{
    public bool IsOpenApiDocument => Value("build_metadata.AdditionalFiles.IsOpenApiDocument") == "true";

    public string? Namespace => Value("build_metadata.AdditionalFiles.Namespace");

    public string? ClientName => Value("build_metadata.AdditionalFiles.ClientName");

    public string? ReferenceOnly => Value("build_metadata.AdditionalFiles.ReferenceOnly");

    /// <summary>The root namespace of the project as a whole.</summary>
    public static string? RootNamespace(AnalyzerConfigOptions project) => Value(project, "build_property.RootNamespace");

    private string? Value(string key) => Value(options, key);

    private static string? Value(AnalyzerConfigOptions options, string key)
        => options.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
