using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using Specwright.Filtering;

namespace Specwright.Generator.Pipeline;

/// <summary>The metadata of an <c>OpenApiDocument</c> item, as the compiler passes them on; null where unset or blank.</summary>
internal sealed class ItemMetadata(AnalyzerConfigOptions options)
{
    // What stands in for ; and # on the way through the compiler's options, see Specwright.targets.
    private const char SemicolonSymbol = '\u241E';

    private const char NumberSignSymbol = '\u241D';

    public bool IsOpenApiDocument => Value("build_metadata.AdditionalFiles.IsOpenApiDocument") == "true";

    public bool IsOpenApiOverlay => Value("build_metadata.AdditionalFiles.IsOpenApiOverlay") == "true";

    /// <summary>The paths of the overlays, in order.</summary>
    public EquatableArray<string> Overlays => List("Overlays");

    public string? Namespace => Value("build_metadata.AdditionalFiles.Namespace");

    public string? ClientName => Value("build_metadata.AdditionalFiles.ClientName");

    public string? ReferenceOnly => Value("build_metadata.AdditionalFiles.ReferenceOnly");

    public string? Webhooks => Value("build_metadata.AdditionalFiles.Webhooks");

    /// <summary>Which operations the client has; lists are separated by semicolons, as everywhere in MSBuild.</summary>
    public OperationFilter Filter => new()
    {
        IncludeTags = List(nameof(OperationFilter.IncludeTags)),
        ExcludeTags = List(nameof(OperationFilter.ExcludeTags)),
        IncludePaths = List(nameof(OperationFilter.IncludePaths)),
        ExcludePaths = List(nameof(OperationFilter.ExcludePaths)),
        IncludeOperations = List(nameof(OperationFilter.IncludeOperations)),
        ExcludeOperations = List(nameof(OperationFilter.ExcludeOperations)),
    };

    /// <summary>The root namespace of the project as a whole.</summary>
    public static string? RootNamespace(AnalyzerConfigOptions project) => Value(project, "build_property.RootNamespace");

    /// <summary>The folder that paths in items are relative to.</summary>
    public static string ProjectFolder(AnalyzerConfigOptions project) => Value(project, "build_property.ProjectDir") ?? "";

    private EquatableArray<string> List(string name) => (Value("build_metadata.AdditionalFiles." + name) ?? "")
        .Split(';', SemicolonSymbol)
        .Select(static value => value.Replace(NumberSignSymbol, '#').Trim())
        .Where(static value => value.Length > 0)
        .ToEquatableArray();

    private string? Value(string key) => Value(options, key);

    private static string? Value(AnalyzerConfigOptions options, string key)
        => options.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
