using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Corpus.Compilation;

/// <summary>
/// The assemblies that a consumer's project refers to: the framework's reference assemblies where the SDK has them, and
/// what comes with the runtime's package. No more, so that nothing compiles here that would not there.
/// </summary>
internal static class ConsumerReferences
{
    private static readonly string[] s_packages =
    [
        "Specwright.Runtime.dll",
        "Microsoft.Kiota.Abstractions.dll",
        "Polly.Core.dll",
        "Std.UriTemplate.dll",
        "System.Threading.RateLimiting.dll",
    ];

    private static readonly Lazy<IReadOnlyList<MetadataReference>> s_all = new(() => FrameworkFiles()
        .Concat(s_packages.Select(static file => Path.Combine(AppContext.BaseDirectory, file)).Where(File.Exists))
        .Select(static file => (MetadataReference)MetadataReference.CreateFromFile(file))
        .ToList());

    public static IReadOnlyList<MetadataReference> All => s_all.Value;

    private static string[] FrameworkFiles()
    {
        var pack = DotnetRoot.NewestFolder("packs", "Microsoft.NETCore.App.Ref");
        var references = pack is null ? null : Path.Combine(pack, "ref", "net10.0");
        return Directory.GetFiles(Directory.Exists(references) ? references : DotnetRoot.Framework, "*.dll")
            .Where(IsManaged)
            .ToArray();
    }

    private static bool IsManaged(string file) => !Path.GetFileName(file).StartsWith("lib", StringComparison.Ordinal);
}
