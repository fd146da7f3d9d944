using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Specwright.Runtime;
using Xunit;

namespace Specwright.Wire.Tests;

public sealed class ReadmeTests
{
    private const string Document = """
        servers: [{ url: 'https://{region}.pets.example', description: Production, variables: { region: { default: eu } } }]
        paths:
          /pets/{id}:
            get:
              tags: [pets]
              operationId: getPet
              parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
              security: [{ o-auth: [read] }, { key: [] }]
              responses:
                '200':
                  description: Ok.
                  headers: { X-Rate-Limit-Remaining: { schema: { type: integer, format: int32 } } }
                  content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } }, application/xml: {} }
          /pets:
            post:
              tags: [pets]
              operationId: createPet
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses:
                '201': { description: Made., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                '202': { description: Later., content: { application/json: { schema: { type: object, properties: { ticket: { type: integer } } } } } }
                '204': { description: Nothing. }
            get:
              tags: [pets]
              operationId: watchPets
              responses: { '200': { description: Ok., content: { text/event-stream: { schema: { $ref: '#/components/schemas/Pet' } } } } }
        components:
          schemas: { Pet: { type: object, properties: { name: { type: string } } } }
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
            o-auth: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://x.example', scopes: { read: r } } } }
        """;

    [Theory]
    [InlineData("CreatePetResult", "var pet = new Pet();", "return told;", "Rex is there")]
    [InlineData("GetPetHeaders", "", "return left + \" \" + new StreamReader(xml.Body).ReadToEnd();", "7 {\"name\":\"Rex\"}")]
    [InlineData(
        "SchemeAuthenticationProvider",
        "string key = \"k\"; var http = new System.Net.Http.HttpClient(); Task<string> GetTokenAsync(IReadOnlyList<string> scopes, System.Threading.CancellationToken c) => Task.FromResult(\"t\"); { ",
        " return address.AbsoluteUri; }",
        "https://us.pets.example/")]
    public async Task Readme_CodeAboutClients_CompilesAndRuns(string about, string before, string after, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(static (context, _) =>
        {
            context.Response.Headers["X-Rate-Limit-Remaining"] = "7";
            var isStream = context.Request.Headers.Accept == "text/event-stream";
            return isStream
                ? context.AnswerAsync(200, "text/event-stream", "data: {\"name\":\"Rex\"}\n\n")
                : context.AnswerAsync(context.Request.Method == "POST" ? 201 : 200, "application/json", """{"name":"Rex"}""");
        });
        var code = Code(about).Replace("Petstore", "Wire", StringComparison.Ordinal).Replace("var client =", "client =", StringComparison.Ordinal);

        Assert.Equal(expected, await GeneratedClient.Of(Document).RunAsync(server, before + code + after));
    }

    [Fact]
    public async Task Readme_FirstClient_CompilesAndRuns()
    {
        await using var server = await LoopbackServer.StartJsonAsync("""{"name":"Rex","born":"2024-02-29"}""");
        var code = Code("AnonymousAuthenticationProvider")
            .Replace("new HttpClient", "new System.Net.Http.HttpClient", StringComparison.Ordinal)
            .Replace("new AnonymousAuthenticationProvider", "new Microsoft.Kiota.Abstractions.Authentication.AnonymousAuthenticationProvider", StringComparison.Ordinal)
            .Replace("https://petstore.example/v1", server.BaseUrl.AbsoluteUri + "v1", StringComparison.Ordinal)
            .Replace("Petstore", "Wire", StringComparison.Ordinal)
            .Replace("var client =", "client =", StringComparison.Ordinal)
            .Replace("Console.WriteLine(", "return FormattableString.Invariant(", StringComparison.Ordinal);
        var client = GeneratedClient.Of(Block("yaml", "openapi:"));

        Assert.Equal("Rex, born 02/29/2024", await client.RunAsync(server, code));
        Assert.Empty(client.Diagnostics);
        Assert.Equal("/v1/pets/1", server.Only.Target);
    }

    private static string Code(string about) => Block("csharp", about);

    private static string Block(string language, string about, [CallerFilePath] string path = "")
    {
        var readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "../../README.md"));
        var blocks = Regex.Matches(readme, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(static match => match.Groups[1].Value);
        return Assert.Single(blocks, block => block.Contains(about, StringComparison.Ordinal));
    }
}
