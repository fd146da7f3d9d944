using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Packages.Tests.Infrastructure;
using Xunit;

namespace Packages.Tests;

[Collection(PackagesCollection.Name)]
public sealed class NativeToolPackageTests(PackageFeed feed)
{
    private readonly string _folder = Path.Combine(feed.Workspace, "native-tool");

    [NativeFact]
    public async Task Tool_PackedNatively_IsNativeWhereItCanBeAndWritesTheSame()
    {
        Directory.CreateDirectory(_folder);
        await PackAsync("-r", "any");
        // This machine's runtime is not in the list, as if nobody had packed for it.
        await PackAsync("-p:ToolPackageRuntimeIdentifiers=any");
        var portable = await InstallAsync("portable");
        await PackAsync("-r", BuildMetadata.Runtime);
        await PackAsync();
        var native = await InstallAsync("native");

        Assert.Contains("specwright.dll", FilesOf(portable).Keys);
        Assert.Contains("\"version\": \"10.0.0\"", await File.ReadAllTextAsync(FilesOf(portable)["specwright.runtimeconfig.json"]), StringComparison.Ordinal);
        Assert.DoesNotContain(FilesOf(native).Keys, static file => Path.GetExtension(file) is ".dll" or ".dbg");
        var expected = await GenerateAsync(portable);
        Assert.Contains("PetstoreClient.g.cs", expected.Keys);
        Assert.Equal(expected, await GenerateAsync(native));
        Assert.Equal(await RunAsync(portable, "generate", "--help"), await RunAsync(native, "generate", "--help"));
    }

    /// <summary>As the README has it, but that nothing is written into folders where other tests run.</summary>
    private Task<string> PackAsync(params string[] arguments) => Dotnet.RunAsync(
        _folder,
        [
            "pack", BuildMetadata.ToolProject, "-p:PackNatively=true", .. arguments, "--output", "packages",
            "--artifacts-path", Path.Combine(_folder, "artifacts"), $"-p:Version={feed.Version}",
        ]);

    private async Task<string> InstallAsync(string name)
    {
        var folder = Path.Combine(_folder, name);
        await Dotnet.RunAsync(
            _folder,
            ["tool", "install", "Specwright.Tool", "--tool-path", folder, "--add-source", "packages", "--version", feed.Version],
            Path.Combine(folder, "cache"));
        return folder;
    }

    private async Task<Dictionary<string, string>> GenerateAsync(string tool)
    {
        var output = Path.Combine(tool, "out");
        await RunAsync(
            tool, "generate", Path.Combine(AppContext.BaseDirectory, "Consumers", "Petstore", "petstore.yaml"), "--output", output);
        return FilesOf(output).ToDictionary(static file => file.Key, static file => File.ReadAllText(file.Value));
    }

    private Task<string> RunAsync(string tool, params string[] arguments)
        => Dotnet.RunProgramAsync(Path.Combine(tool, "specwright"), _folder, arguments);

    private static Dictionary<string, string> FilesOf(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(static file => !file.EndsWith(".nupkg", StringComparison.Ordinal))
        .DistinctBy(Path.GetFileName)
        .ToDictionary(static file => Path.GetFileName(file)!, StringComparer.Ordinal);
}
