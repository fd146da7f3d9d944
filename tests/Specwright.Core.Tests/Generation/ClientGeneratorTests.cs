using System.Linq;
using Specwright.Generation;
using Xunit;

namespace Specwright.Core.Tests.Generation;

public sealed class ClientGeneratorTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Things, version: '1' }
        paths:
          /things:
            get:
              operationId: getThing
              responses:
                '200':
                  description: A thing.
                  content:
                    application/json:
                      schema: { $ref: 'shared.yaml#/components/schemas/Thing' }
        """;

    private const string Shared = """
        components:
          schemas:
            Thing: { type: object, properties: { name: { type: string } } }
        unused: *nothing
        """;

    [Fact]
    public void Generate_Document_YieldsItsFiles()
    {
        var result = Generate(new SourceDocument("/api/shared.yaml", Shared));

        Assert.Contains("ThingsClient.g.cs", result.Files.Select(static file => file.Name));
        Assert.Contains("class Thing", result.Files.Single(static file => file.Name == "Models.g.cs").Text, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_FaultOfAReferencedDocument_IsReportedThere()
    {
        var diagnostic = Assert.Single(Generate(new SourceDocument("/api/shared.yaml", Shared)).Diagnostics);

        Assert.Equal("SW1022", diagnostic.Rule.Id);
        Assert.Equal("/api/shared.yaml", diagnostic.Location.FilePath);
    }

    [Fact]
    public void Generate_UnreadableDocument_YieldsNoFiles()
    {
        var result = ClientGenerator.Generate(new GenerationRequest
        {
            Document = new SourceDocument("/api/things.json", "{"),
            Client = new ClientIdentity("My.Space", "ThingsClient"),
        });

        Assert.True(result.Files.IsEmpty);
        Assert.Equal("SW1003", Assert.Single(result.Diagnostics).Rule.Id);
    }

    private static GenerationResult Generate(params SourceDocument[] references) => ClientGenerator.Generate(new GenerationRequest
    {
        Document = new SourceDocument("/api/things.yaml", Document),
        Client = new ClientIdentity("My.Space", "ThingsClient"),
        References = EquatableArray.Create(references),
    });
}
