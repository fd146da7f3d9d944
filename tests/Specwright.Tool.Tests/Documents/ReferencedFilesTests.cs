using System;
using System.IO;
using System.Threading.Tasks;
using Specwright.Tool.Tests.Infrastructure;
using Xunit;

namespace Specwright.Tool.Tests.Documents;

public sealed class ReferencedFilesTests : IDisposable
{
    private const string Thing = """
        openapi: 3.0.3
        info: { title: Shared, version: '1' }
        paths: {}
        components:
          schemas:
            Thing:
              type: object
              properties:
                name: { type: string }
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Reference_OfAReferencedFile_IsFollowed()
    {
        const string Between = """
            openapi: 3.0.3
            info: { title: Between, version: '1' }
            paths: {}
            components:
              schemas:
                Thing: { $ref: '../more/things.yaml#/components/schemas/Thing' }
            """;
        _workspace.With("main.yaml", Referring("shared/between.yaml")).With("shared/between.yaml", Between).With("more/things.yaml", Thing);

        var result = (await _workspace.GenerateAsync("main.yaml", "--output", "out")).Expect(0);

        Assert.Empty(result.Error);
        Assert.Contains("class Thing", File.ReadAllText(_workspace.Path("out/Models.g.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_ThatIsNoPath_IsOneThatIsNotThere()
    {
        _workspace.With("main.json", """
            {"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{},
             "components":{"schemas":{"Thing":{"$ref":"a\u0000b.json#/components/schemas/Thing"}}}}
            """);

        var result = (await _workspace.GenerateAsync("main.json", "--output", "out")).Expect(0);

        Assert.Contains("warning SW2008", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_OutOfTheFolder_IsNotReadUnlessNamed()
    {
        _workspace.With("api/main.yaml", Referring("../things.yaml")).With("things.yaml", Thing);

        var unnamed = (await _workspace.GenerateAsync("api/main.yaml", "--output", "out")).Expect(0);
        Assert.Contains("warning SW2008", unnamed.Error, StringComparison.Ordinal);

        var named = (await _workspace.GenerateAsync("api/main.yaml", "--reference", "things.yaml", "--output", "out")).Expect(0);
        Assert.Empty(named.Error);
        Assert.Contains("class Thing", File.ReadAllText(_workspace.Path("out/Models.g.cs")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("link.yaml", "things.yaml")]
    [InlineData("folder", "outside")]
    public async Task Reference_ThroughALinkOutOfTheFolder_IsNotRead(string link, string target)
    {
        _workspace.With("things.yaml", Thing).With("outside/things.yaml", Thing)
            .With("api/main.yaml", Referring(link == "folder" ? "folder/things.yaml" : link));
        File.CreateSymbolicLink(_workspace.Path("api/" + link), _workspace.Path(target));

        var result = (await _workspace.GenerateAsync("api/main.yaml", "--output", "out")).Expect(0);

        Assert.Contains("warning SW2008", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_workspace.Path("out/Models.g.cs")));
    }

    [Fact]
    public async Task Reference_InACircleOfFiles_Ends()
    {
        _workspace.With("main.yaml", Referring("a.yaml"))
            .With("a.yaml", "components: { schemas: { Thing: { $ref: 'b.yaml#/components/schemas/Thing' } } }")
            .With("b.yaml", "components: { schemas: { Thing: { $ref: 'a.yaml#/components/schemas/Thing' } } }");

        var result = (await _workspace.GenerateAsync("main.yaml", "--output", "out")).Expect(0);

        Assert.Contains("warning SW2007", result.Error, StringComparison.Ordinal);
    }

    private static string Referring(string file) => $$"""
        openapi: 3.0.3
        info: { title: Main, version: '1' }
        paths:
          /things:
            get:
              operationId: getThing
              responses:
                '200':
                  description: A thing.
                  content:
                    application/json:
                      schema: { $ref: '{{file}}#/components/schemas/Thing' }
        """;
}
