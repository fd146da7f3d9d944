using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Packages.Tests.Infrastructure;

/// <summary>The packages of this repository, as a feed in a folder, under a version that no cache has seen.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("packages-tests-");

    /// <summary>The version of all packages.</summary>
    public string Version { get; } = "0.1.0-test." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    /// <summary>What packing wrote.</summary>
    public string Log { get; private set; } = "";

    public string Folder => Path.Combine(_root.FullName, "feed");

    /// <summary>Where consumers are built: outside of the repository, so that they inherit nothing of it.</summary>
    public string Workspace => _root.FullName;

    public async Task InitializeAsync()
    {
        var project = Path.Combine(_root.FullName, "pack.proj");
        await File.WriteAllTextAsync(project, PackProject().ToString());
        Log = await Dotnet.RunAsync(_root.FullName, ["msbuild", project, "-t:Pack", "-nologo", "-m"]);
    }

    public Task DisposeAsync()
    {
        _root.Delete(recursive: true);
        return Task.CompletedTask;
    }

    public ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(Folder, $"{id}.{Version}.nupkg"));

    // As "dotnet pack --no-build" does it, but for all projects at once, and with nothing written into their folders.
    private XElement PackProject() => new(
        "Project",
        new XElement(
            "Target",
            new XAttribute("Name", "Pack"),
            new XElement(
                "MSBuild",
                new XAttribute("Projects", BuildMetadata.PackedProjects),
                new XAttribute("Targets", "Pack"),
                new XAttribute("BuildInParallel", "true"),
                new XAttribute("Properties", string.Join(
                    ';',
                    "NoBuild=true",
                    "_IsPacking=true",
                    $"Configuration={BuildMetadata.Configuration}",
                    $"Version={Version}",
                    $"PackageOutputPath={Folder}",
                    $"NuspecOutputPath={Path.Combine(_root.FullName, "nuspec")}{Path.DirectorySeparatorChar}")))));
}
