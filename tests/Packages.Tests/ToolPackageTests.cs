using System;
using System.IO;
using System.Threading.Tasks;
using Packages.Tests.Infrastructure;
using Xunit;

namespace Packages.Tests;

[Collection(PackagesCollection.Name)]
public sealed class ToolPackageTests(PackageFeed feed)
{
    [Fact]
    public async Task Tool_Installed_WritesAClient()
    {
        var folder = Path.Combine(feed.Workspace, "tool");
        Directory.CreateDirectory(folder);
        await Dotnet.RunAsync(
            folder,
            ["tool", "install", "Specwright.Tool", "--tool-path", "bin", "--add-source", feed.Folder, "--version", feed.Version],
            Path.Combine(feed.Workspace, "packages"));
        var document = Path.Combine(AppContext.BaseDirectory, "Consumers", "Petstore", "petstore.yaml");

        var version = await Dotnet.RunProgramAsync(Path.Combine(folder, "bin", "specwright"), folder, ["--version"]);
        await Dotnet.RunProgramAsync(Path.Combine(folder, "bin", "specwright"), folder, ["generate", document, "--output", "out"]);

        // What is packed here was built before, without the suffix of the feed's version.
        Assert.StartsWith(version.Trim() + "-", feed.Version, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "out", "PetstoreClient.g.cs")));
    }
}
