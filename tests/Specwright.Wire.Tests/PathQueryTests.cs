using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests;

/// <summary>Paths that hold a query.</summary>
public sealed class PathQueryTests
{
    private static GeneratedClient Client { get; } = GeneratedClient.Of("""
        openapi: 3.0.3
        info: { title: Wire, version: 1.0.0 }
        paths:
          /rest?method=pets.get list&v=2:
            get:
              operationId: list
              parameters: [{ name: key, in: query, schema: { type: string } }]
              responses: { '204': { description: Done. } }
          /search/{kind}?q={q}&{sort}=1#best:
            get:
              operationId: search
              parameters:
                - { name: kind, in: path, required: true, schema: { type: string } }
                - { name: q, in: query, required: true, schema: { type: string } }
                - { name: sort, in: path, required: true, schema: { type: string } }
              responses: { '204': { description: Done. } }
        x-ms-paths:
          /?restype=service&comp=properties:
            get:
              operationId: properties
              parameters:
                - { name: restype, in: query, required: true, schema: { type: string, enum: [service] } }
                - { name: comp, in: query, required: true, schema: { type: string, enum: [properties] } }
                - { name: timeout, in: query, schema: { type: integer } }
              responses: { '204': { description: Done. } }
        """);

    [Theory]
    [InlineData("""await client.ListAsync("a b");""", "/rest?method=pets.get%20list&v=2&key=a%20b")]
    [InlineData("await client.ListAsync();", "/rest?method=pets.get%20list&v=2")]
    [InlineData("""await client.SearchAsync("dogs", "by name", "a&b");""", "/search/dogs?by%20name=1&q=a%26b")]
    [InlineData("await client.PropertiesAsync(30);", "/?restype=service&comp=properties&timeout=30")]
    public async Task FixedQuery_Sent_StandsBeforeTheParameters(string statement, string target)
    {
        var request = await Client.SendAsync(statement);

        Assert.Empty(Client.Diagnostics);
        Assert.Equal(target, request.Target);
    }
}
