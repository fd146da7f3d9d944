using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests.Parameters;

/// <summary>What OpenAPI leaves open: parts of values that have parts themselves.</summary>
public sealed class NestedParameterTests
{
    private const string Filter = "{ type: object, properties: { name: { type: string }, in: { type: array, items: { type: string } }, age: { type: object, properties: { gte: { type: integer } } } } }";

    [Fact]
    public async Task DeepObject_WithObjectsAndArrays_HasBracketsForEachLevel()
    {
        var client = GeneratedClient.Of($$"""
            paths:
              /find:
                get:
                  operationId: send
                  parameters:
                    - { name: filter, in: query, style: deepObject, explode: true, schema: {{Filter}} }
                    - { name: expand, in: query, style: deepObject, explode: true, schema: { type: array, items: { type: string } } }
                    - { name: meta, in: query, style: deepObject, explode: true, schema: { type: object } }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            await client.SendAsync(
                new() { Name = "a b", In = ["x", "y"], Age = new() { Gte = 1 } },
                ["p.q", "r"],
                RawJson.Parse("{\"k\":{\"l\":[{\"m\":true}]},\"none\":null}"));
            """);

        Assert.Empty(client.Diagnostics);
        Assert.Equal(
            "/find?filter[name]=a b&filter[in][0]=x&filter[in][1]=y&filter[age][gte]=1&expand[0]=p.q&expand[1]=r&meta[k][l][0][m]=true",
            System.Uri.UnescapeDataString(request.Target));
        Assert.DoesNotContain("[", request.Target, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherStyles_WithObjectsAndArrays_AreJsonWithADiagnostic()
    {
        var client = GeneratedClient.Of($$"""
            paths:
              /find:
                get:
                  operationId: send
                  parameters:
                    - { name: filter, in: query, schema: {{Filter}} }
                    - { name: X-Rows, in: header, schema: { type: array, items: { type: array, items: { type: integer } } } }
                    - { name: steps, in: query, schema: { type: array, items: { type: object, properties: { n: { type: integer } } } } }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            await client.SendAsync(
                new() { Name = "n", In = ["x", "y"], Age = new() { Gte = 1 } }, [[1, 2], [3]], [new() { N = 1 }, new() { N = 2 }]);
            """);

        Assert.Equal(3, client.Diagnostics.Count);
        Assert.All(client.Diagnostics, static diagnostic => Assert.Contains("SW3030", diagnostic, System.StringComparison.Ordinal));
        Assert.Equal(
            """/find?name=n&in=x&in=y&age={"gte":1}&steps={"n":1}&steps={"n":2}""", System.Uri.UnescapeDataString(request.Target));
        Assert.Equal("[1,2],[3]", request.Headers["X-Rows"]);
    }
}
