using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Specwright.Generator.Tests.Infrastructure;

/// <summary>
/// Loads the generator and what lies beside it as the compiler does: in a context of its own, which falls back to the
/// compiler's assemblies.
/// </summary>
internal sealed class AnalyzerContext() : AssemblyLoadContext(isCollectible: true)
{
    /// <summary>The names of what has been loaded so far.</summary>
    public IEnumerable<string> Loaded => Assemblies.Select(static assembly => assembly.GetName().Name!);

    public IIncrementalGenerator CreateGenerator()
    {
        var type = LoadFromAssemblyName(new AssemblyName("Specwright.Generator"))
            .GetType("Specwright.Generator.OpenApiClientGenerator", throwOnError: true)!;
        return (IIncrementalGenerator)Activator.CreateInstance(type)!;
    }

    protected override Assembly? Load(AssemblyName assemblyName) => IsShipped(assemblyName.Name!)
        ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll"))
        : null;

    private static bool IsShipped(string name) => name == "YamlDotNet" || name.StartsWith("Specwright.", StringComparison.Ordinal);
}
