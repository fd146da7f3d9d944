using System;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Packages.Tests.Infrastructure;
using Xunit;

namespace Packages.Tests;

[Collection(PackagesCollection.Name)]
public sealed class PackageContentTests(PackageFeed feed)
{
    [Fact]
    public void Specwright_Holds_TheGeneratorItsDependenciesAndTheBuildPart()
        => Assert.Equal(
            [
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/Specwright.Generator.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/Specwright.props",
                "build/Specwright.targets",
            ],
            Files("Specwright").Where(static file => !file.StartsWith("docs/", StringComparison.Ordinal)));

    [Fact]
    public void Specwright_Holds_ThePagesOfItsDiagnostics()
    {
        var pages = Files("Specwright").Where(static file => file.StartsWith("docs/diagnostics/", StringComparison.Ordinal)).ToArray();

        Assert.Contains("docs/diagnostics/README.md", pages);
        Assert.Contains("docs/diagnostics/SW2006.md", pages);
    }

    [Theory]
    [InlineData("Specwright.Runtime")]
    [InlineData("DefenderForCloudApps")]
    public void Library_Holds_AssemblyDocumentationAndReadme(string id)
        => Assert.Equal(["README.md", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"], Files(id));

    [Fact]
    public void SignIn_Holds_ThePagesAboutIt()
        => Assert.Equal(
            [
                "README.md",
                "docs/getting-started.md",
                "docs/troubleshooting.md",
                "lib/net10.0/DefenderForCloudApps.Authentication.dll",
                "lib/net10.0/DefenderForCloudApps.Authentication.xml",
            ],
            Files("DefenderForCloudApps.Authentication"));

    [Fact]
    public void Specwright_DependsOn_TheRuntimeOfItsVersionAlone()
    {
        var specification = Specification("Specwright");

        var dependency = Assert.Single(Dependencies(specification));
        Assert.Equal("Specwright.Runtime", dependency.Attribute("id")?.Value);
        Assert.Equal(feed.Version, dependency.Attribute("version")?.Value);
        // As a development dependency the package would not bring the runtime to the code that needs it.
        Assert.DoesNotContain(specification.Descendants(), static element => element.Name.LocalName == "developmentDependency");
    }

    [Fact]
    public void Sdk_DependsOn_RuntimeAndSignInOfItsVersion_AndNotOnTheGenerator()
    {
        var own = Dependencies(Specification("DefenderForCloudApps"))
            .Where(dependency => dependency.Attribute("version")?.Value == feed.Version)
            .Select(static dependency => dependency.Attribute("id")?.Value)
            .Order();

        Assert.Equal(["DefenderForCloudApps.Authentication", "Specwright.Runtime"], own);
    }

    [Theory]
    [InlineData("Specwright")]
    [InlineData("Specwright.Tool")]
    [InlineData("Specwright.Runtime")]
    [InlineData("DefenderForCloudApps")]
    [InlineData("DefenderForCloudApps.Authentication")]
    public void Package_Says_LicenseReadmeAndPurpose(string id)
    {
        var specification = Specification(id);

        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.NotEqual("Package Description", Value("description"));
        Assert.NotEqual(id, Value("authors"));

        string? Value(string name)
            => specification.Descendants().Single(element => element.Name.LocalName == name).Value;
    }

    [Fact]
    public void Packing_Warns_OfNothing()
    {
        Assert.Contains($"Specwright.{feed.Version}.nupkg", feed.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", feed.Log, StringComparison.OrdinalIgnoreCase);
    }

    private string[] Files(string id)
    {
        using var package = feed.Open(id);
        return [.. package.Entries.Select(static entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal)];
    }

    private XDocument Specification(string id)
    {
        using var package = feed.Open(id);
        using var stream = package.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(stream);
    }

    private static XElement[] Dependencies(XDocument specification)
        => [.. specification.Descendants().Where(static element => element.Name.LocalName == "dependency")];

    // The rest is the container's own (Open Packaging Conventions).
    private static bool IsOurs(string path)
        => !path.StartsWith("_rels/", StringComparison.Ordinal)
            && !path.StartsWith("package/", StringComparison.Ordinal)
            && !path.EndsWith(".nuspec", StringComparison.Ordinal)
            && path != "[Content_Types].xml";
}
