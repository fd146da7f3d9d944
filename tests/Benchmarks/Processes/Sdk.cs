using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Benchmarks.Processes;

/// <summary>Programs that came with the SDK and with packages; the build wrote down where they are.</summary>
internal static class Sdk
{
    /// <summary>The host of .NET programs that runs this one.</summary>
    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath switch
    {
        { } path when Path.GetFileNameWithoutExtension(path) == "dotnet" => path,
        _ => "dotnet",
    };

    /// <summary>The C# compiler.</summary>
    public static string Csc => Find("Csc");

    /// <summary>NSwag's generator.</summary>
    public static string NSwag => Find("NSwag");

    /// <summary>Our generator as a program.</summary>
    public static string Specwright => Find("Specwright");

    /// <summary>The folder of our generator as an analyzer.</summary>
    public static string Analyzer => Find("Analyzer");

    /// <summary>System.Text.Json's source generator.</summary>
    public static string JsonGenerator => Find("JsonGenerator");

    /// <summary>The root of the repository.</summary>
    public static string Repository => Find("Repository");

    /// <summary>What a consumer's project refers to: this project's own references.</summary>
    public static string[] References { get; } = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "references.txt"));

    private static string Find(string name) => typeof(Sdk).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name)
        .Value!;
}
