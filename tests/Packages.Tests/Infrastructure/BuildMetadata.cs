using System.Linq;
using System.Reflection;

namespace Packages.Tests.Infrastructure;

/// <summary>What the build of the tests wrote down.</summary>
internal static class BuildMetadata
{
    /// <summary>How the packed projects were built.</summary>
    public static string Configuration => Find("Configuration");

    /// <summary>The packed projects, with semicolons between.</summary>
    public static string PackedProjects => Find("PackedProjects");

    /// <summary>The project of the tool.</summary>
    public static string ToolProject => PackedProjects.Split(';').Single(static project => project.EndsWith("Specwright.Tool.csproj", System.StringComparison.Ordinal));

    /// <summary>The identifier of the runtime that this machine has.</summary>
    public static string Runtime => Find("Runtime");

    private static string Find(string key) => typeof(BuildMetadata).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key)
        .Value!;
}
