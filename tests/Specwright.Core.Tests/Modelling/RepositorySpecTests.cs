using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Specwright.Model;
using Specwright.Modelling;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Modelling;

/// <summary>The description that the products of this repository are made from.</summary>
public sealed class RepositorySpecTests
{
    [Fact]
    public void Build_SpecOfTheRepository_HasNoFault()
    {
        var path = Path.Combine(RepositoryRoot(), "spec", "defender-for-cloud-apps.openapi.yaml");
        var document = DocumentReader.Read("spec.yaml", File.ReadAllText(path));
        Assert.Empty(document.Diagnostics.Select(fault => fault.ToString()));

        var result = DescriptionBuilder.Build(document, []);

        Assert.Empty(result.Diagnostics.Select(fault => fault.ToString()));
        var description = Assert.IsType<ApiDescription>(result.Description);
        var written = File.ReadLines(path).Count(line => line.StartsWith("      operationId: ", System.StringComparison.Ordinal));
        Assert.Equal(written, description.Operations.Count);
        Assert.Equal(written, description.Operations.Select(operation => operation.OperationId).Distinct().Count());
        Assert.Contains(description.Operations, operation => operation.IsPreview);
        Assert.Contains(description.Operations, operation => operation.Paging.Count == 2);
        Assert.All(description.Operations, operation => Assert.NotEmpty(operation.Security));
    }

    private static string RepositoryRoot([CallerFilePath] string path = "")
    {
        var directory = Path.GetDirectoryName(path)!;
        while (!Directory.Exists(Path.Combine(directory, "spec")))
        {
            directory = Path.GetDirectoryName(directory)!;
        }

        return directory;
    }
}
