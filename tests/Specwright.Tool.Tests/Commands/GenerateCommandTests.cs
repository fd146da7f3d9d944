using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Specwright.Tool.Tests.Infrastructure;
using Xunit;

namespace Specwright.Tool.Tests.Commands;

public sealed class GenerateCommandTests : IDisposable
{
    private const string Clock = """
        {
          "openapi": "3.0.3",
          "info": { "title": "Clock", "version": "1", },
          "paths": {}
        }
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Generate_Document_WritesItsClientAndNothingElse()
    {
        var result = (await _workspace.WithDocument("petstore.yaml")
            .GenerateAsync("petstore.yaml", "--namespace", "Pets", "--client-name", "Store", "--output", "out")).Expect(0);

        var files = _workspace.Files("out");
        Assert.Contains("Store.g.cs", files.Keys);
        Assert.Contains("namespace Pets;", File.ReadAllText(_workspace.Path("out/Store.g.cs")), StringComparison.Ordinal);
        Assert.Empty(result.Error);
        Assert.Equal($"Pets.Store: {files.Count} files in out, {files.Count} written, 0 removed.\n", result.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Generate_WithoutNames_TakesThemAsTheCompilerDoes()
    {
        (await _workspace.WithDocument("petstore.yaml").GenerateAsync("petstore.yaml", "--output", "out")).Expect(0);

        var text = File.ReadAllText(_workspace.Path("out/PetstoreClient.g.cs"));
        Assert.Contains("namespace Api;", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_FaultInTheDocument_IsPrintedAtLineAndColumnFromOne()
    {
        var result = (await _workspace.With("api/clock.json", Clock).GenerateAsync("api/clock.json", "--output", "out")).Expect(0);

        var place = Path.Combine("api", "clock.json") + "(3,45)";
        Assert.StartsWith($"{place}: warning SW1006: JSON allows no comma", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SW1006", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_FaultsOfEachStageInYaml_ArePrintedAtLineAndColumn()
    {
        const string Document = """
            openapi: 3.0.3
            info: { title: Pets, version: '1' }
            paths:
              /pets/{id}:
                get:
                  operationId: getPet
                  operationId: again
                  responses:
                    '200':
                      description: >
                        Several
                        lines.
                      content:
                        application/json:
                          schema:
                            $ref: "#/components/schemas/Pet"
                put:
                  requestBody: { content: { multipart/form-data: { schema: { type: array } } } }
                  responses: { '204': { description: Done. } }
            """;
        string[] places = ["(5,5): warning SW2013", "(17,5): warning SW2013", "(7,7): warning SW1007", "(16,23): warning SW2006", "(18,33): info SW3032"];

        var result = (await _workspace.With("pets.yaml", Document).GenerateAsync("pets.yaml", "--output", "out")).Expect(0);

        Assert.Equal(
            places.Select(static place => "pets.yaml" + place).Order(StringComparer.Ordinal),
            result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(static line => line[..(line.IndexOf("SW", StringComparison.Ordinal) + 6)]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Generate_NoOpenApiDocument_WritesNothingAndFails()
    {
        var result = (await _workspace.With("other.json", "{}").GenerateAsync("other.json", "--output", "out")).Expect(1);

        Assert.StartsWith("other.json(1,1): error SW2001: ", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("error: No client was written.", result.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace.Path("out")));
    }

    [Theory]
    [InlineData("missing.yaml")]
    [InlineData(".")]
    public async Task Generate_UnreadableDocument_FailsWithASentence(string document)
    {
        var result = (await _workspace.GenerateAsync(document, "--output", "out")).Expect(1);

        Assert.StartsWith($"error: '{document}' cannot be read: ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Generate_UnreadableReference_FailsWithASentence()
    {
        var result = (await _workspace.WithDocument("petstore.yaml")
            .GenerateAsync("petstore.yaml", "--reference", "missing.yaml", "--output", "out")).Expect(1);

        Assert.StartsWith("error: 'missing.yaml' cannot be read: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_OutputThatCannotBeAFolder_FailsWithASentence()
    {
        var result = (await _workspace.WithDocument("petstore.yaml").With("taken", "a file")
            .GenerateAsync("petstore.yaml", "--output", "taken")).Expect(1);

        Assert.StartsWith("error: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("taken", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.Equal("a file", File.ReadAllText(_workspace.Path("taken")));
    }

    [Theory]
    [InlineData("--namespace", "pet-store", "SW4004")]
    [InlineData("--client-name", "record", "SW4005")]
    public async Task Generate_NameThatCSharpDoesNotAllow_FailsWithWhatToWrite(string option, string value, string id)
    {
        var result = (await _workspace.WithDocument("petstore.yaml")
            .GenerateAsync("petstore.yaml", option, value, "--output", "out")).Expect(1);

        Assert.StartsWith($"petstore.yaml(1,1): error {id}: '{value}'", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace.Path("out")));
    }

    [Theory]
    [InlineData("--include-tag", "Pets")]
    [InlineData("--exclude-tag", "Orders")]
    [InlineData("--include-path", "/pets/**")]
    [InlineData("--exclude-path", "/orders/**")]
    [InlineData("--include-operation", "GET /pets", "--include-operation", "Pets_Get")]
    [InlineData("--exclude-operation", "Orders_Get")]
    public async Task Generate_Filter_LeavesOutTheOtherOperations(params string[] filter)
    {
        var result = (await _workspace.WithDocument("petstore.yaml")
            .GenerateAsync(["petstore.yaml", "--output", "out", .. filter])).Expect(0);

        Assert.Empty(result.Error);
        Assert.Contains("PetsClient.g.cs", _workspace.Files("out").Keys);
        Assert.DoesNotContain("OrdersClient.g.cs", _workspace.Files("out").Keys);
    }

    [Fact]
    public async Task Generate_Overlays_AreAppliedInOrder()
    {
        var result = (await _workspace.WithDocument("petstore.yaml")
            .With("one.yaml", "overlay: 1.0.0\ninfo: { title: a, version: '1' }\nactions:\n  - target: $.info\n    update: { title: First }\n")
            .With("two.yaml", "overlay: 1.0.0\ninfo: { title: a, version: '1' }\nactions:\n  - target: $[?@.title == 'First']\n    update: { title: Second }\n  - target: $.nothing\n    remove: true\n")
            .GenerateAsync("petstore.yaml", "--overlay", "one.yaml", "--overlay", "two.yaml", "--output", "out")).Expect(0);

        Assert.StartsWith("two.yaml(6,13): warning SW2073: '$.nothing' selects nothing", result.Error, StringComparison.Ordinal);
        Assert.Contains("\"Second\"", File.ReadAllText(_workspace.Path("out/PetstoreClient.g.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_UnreadableOverlay_FailsWithASentence()
    {
        var result = (await _workspace.WithDocument("petstore.yaml")
            .GenerateAsync("petstore.yaml", "--overlay", "missing.yaml", "--output", "out")).Expect(1);

        Assert.StartsWith("error: 'missing.yaml' cannot be read: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("generate", "petstore.yaml")]
    [InlineData("generate", "--output", "out")]
    [InlineData("generate", "petstore.yaml", "--output", "out", "--unknown")]
    [InlineData("check", "petstore.yaml")]
    public async Task CommandLine_Wrong_FailsOnTheErrorStream(params string[] arguments)
    {
        var result = (await _workspace.RunAsync(arguments)).Expect(1);

        Assert.StartsWith("error: ", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("generate", "--help")]
    [InlineData]
    public async Task Help_Everywhere_ShowsExamples(params string[] arguments)
    {
        var result = (await _workspace.RunAsync(arguments)).Expect(0);

        Assert.Contains("specwright generate petstore.yaml --output Generated", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Version_Asked_IsThePackages()
    {
        var result = (await _workspace.RunAsync("--version")).Expect(0);

        Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+(-[0-9a-z.]+)?$", result.Output.Trim());
    }
}
