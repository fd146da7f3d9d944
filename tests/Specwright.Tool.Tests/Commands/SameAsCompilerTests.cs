using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;
using Specwright.Generator.Tests.Infrastructure;
using Specwright.Tool.Tests.Infrastructure;
using Xunit;

namespace Specwright.Tool.Tests.Commands;

public sealed class SameAsCompilerTests : IDisposable
{
    private const string Referring = """
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
                      schema: { $ref: 'shared/things.yaml#/components/schemas/Thing' }
        """;

    private const string Shared = """
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

    [Theory]
    [InlineData("petstore.yaml")]
    [InlineData("clock.json")]
    [InlineData("defender-for-cloud-apps.openapi.yaml")]
    public async Task Generate_Document_WritesWhatTheCompilerMakesByteForByte(string name)
    {
        _workspace.WithDocument(name);

        await AssertSameAsync(name);
    }

    [Fact]
    public async Task Generate_DocumentThatRefersToAnother_WritesWhatTheCompilerMakesByteForByte()
    {
        _workspace.With("main.yaml", Referring).With("shared/things.yaml", Shared);

        await AssertSameAsync("main.yaml", "shared/things.yaml");

        Assert.Contains("class Thing", File.ReadAllText(_workspace.Path("out/Models.g.cs")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task Generate_DocumentWithAByteOrderMark_WritesWhatTheCompilerMakesByteForByte(string encoding)
    {
        _workspace.WithDocument("petstore.yaml");
        var text = File.ReadAllText(_workspace.Path("petstore.yaml"));
        File.WriteAllText(_workspace.Path("petstore.yaml"), text + "# größer\n", Encoding.GetEncoding(encoding));

        await AssertSameAsync("petstore.yaml");
    }

    [Theory]
    [InlineData("petstore.yaml", "IncludeTags", "Pets", "--include-tag")]
    [InlineData("petstore.yaml", "ExcludePaths", "/orders/**", "--exclude-path")]
    [InlineData("filtered.json", "IncludeOperations", "Orders_Get", "--include-operation")]
    [InlineData("filtered.json", "ExcludeTags", "Pets", "--exclude-tag")]
    public async Task Generate_WithAFilter_WritesWhatTheCompilerMakesByteForByte(string name, string metadata, string value, string option)
    {
        _workspace.WithDocument("petstore.yaml").With("filtered.json", """
            {
              "openapi": "3.0.3", "info": { "title": "Filtered", "version": "1" },
              "paths": {
                "/orders/{id}": { "get": { "operationId": "Orders_Get", "tags": ["Orders"], "parameters": [{ "$ref": "#/components/parameters/Id" }],
                  "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } } } } },
                "/pets/{id}": { "get": { "operationId": "Pets_Get", "tags": ["Pets"], "parameters": [{ "$ref": "#/components/parameters/Id" }],
                  "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } } } } }
              },
              "components": {
                "parameters": { "Id": { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } } },
                "schemas": { "Order": { "type": "object", "properties": { "pet": { "type": "string" } } }, "Pet": { "type": "object" } }
              }
            }
            """);

        await AssertSameAsync(name, [(metadata, value)], [option, value], []);

        Assert.NotEqual(
            File.ReadAllText(_workspace.Path("out/MyClient.g.cs")).Contains("PetsClient", StringComparison.Ordinal),
            File.ReadAllText(_workspace.Path("out/MyClient.g.cs")).Contains("OrdersClient", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Generate_WithWebhooks_WritesWhatTheCompilerMakesByteForByte()
    {
        _workspace.With("hooks.yaml", """
            openapi: 3.1.0
            info: { title: Hooks, version: '1' }
            webhooks:
              petBorn: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } } } }
            """);

        await AssertSameAsync("hooks.yaml", [("Webhooks", "true")], ["--webhooks"], []);

        Assert.Contains(_workspace.Files("out"), file => Encoding.UTF8.GetString(file.Value).Contains("class PetBornPayload", StringComparison.Ordinal));
    }

    private Task AssertSameAsync(string name, params string[] others) => AssertSameAsync(name, [], [], others);

    private async Task AssertSameAsync(string name, (string Name, string Value)[] metadata, string[] options, string[] others)
    {
        var project = others.Aggregate(
            Project.Empty.WithDocument(
                _workspace.Path(name), TextOf(name), [("Namespace", "My.Space"), ("ClientName", "MyClient"), .. metadata]),
            (project, other) => project.WithDocument(_workspace.Path(other), TextOf(other), ("ReferenceOnly", "true")));
        var compiled = GeneratorRun.Of(project).Result.GeneratedSources
            .ToDictionary(static source => Path.GetFileName(source.HintName), static source => Encode(source.SourceText));

        (await _workspace.GenerateAsync([name, "--namespace", "My.Space", "--client-name", "MyClient", "--output", "out", .. options])).Expect(0);

        var written = _workspace.Files("out");
        Assert.NotEmpty(written);
        Assert.Equal(compiled.Keys.Order(StringComparer.Ordinal), written.Keys);
        Assert.All(written, file => Assert.Equal(compiled[file.Key], file.Value));
    }

    /// <summary>A file as the compiler reads it.</summary>
    private string TextOf(string name)
    {
        using var stream = File.OpenRead(_workspace.Path(name));
        return SourceText.From(stream).ToString();
    }

    /// <summary>A source as the compiler writes it when it is asked for the files (EmitCompilerGeneratedFiles).</summary>
    private static byte[] Encode(SourceText text)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, text.Encoding!))
        {
            text.Write(writer);
        }

        return stream.ToArray();
    }
}
