using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests.Parameters;

public sealed class ParameterNameTests
{
    [Fact]
    public async Task Names_ThatAreNoIdentifiers_AreSentAsTheyAre()
    {
        var client = GeneratedClient.Of("""
            paths:
              /find:
                get:
                  operationId: send
                  parameters:
                    - { name: 'filter[name]', in: query, schema: { type: string } }
                    - { name: $top, in: query, schema: { type: integer } }
                    - { name: class, in: query, schema: { type: string } }
                    - { name: sort, in: query, schema: { type: string } }
                    - { name: Sort, in: query, schema: { type: string } }
                    - { name: größe, in: query, schema: { type: string } }
                    - { name: X-Request-ID, in: header, schema: { type: string } }
                    - { name: session id, in: cookie, schema: { type: string } }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            await client.SendAsync("a", 1, "c", "d", "e", "f", "g", "h");
            """);

        Assert.Empty(client.Diagnostics);
        Assert.Equal("/find?filter%5Bname%5D=a&$top=1&class=c&sort=d&Sort=e&gr%C3%B6%C3%9Fe=f", request.Target);
        Assert.Equal("g", request.Headers["X-Request-ID"]);
        Assert.Equal("session%20id=h", request.Headers["Cookie"]);
    }

    [Fact]
    public async Task Path_WithPartialSegments_HasEachValueInItsPlace()
    {
        var client = GeneratedClient.Of("""
            paths:
              /repos/{owner}/compare/{base}...{head}:
                get:
                  operationId: compare
                  parameters:
                    - { name: head, in: path, required: true, schema: { type: string } }
                    - { name: owner, in: path, required: true, schema: { type: string } }
                    - { name: base, in: path, required: true, schema: { type: string } }
                  responses: { '204': { description: Done. } }
              /files/{name}.{format}:
                get:
                  operationId: file
                  parameters:
                    - { name: name, in: path, required: true, schema: { type: string } }
                    - { name: format, in: path, required: true, schema: { type: string } }
                  responses: { '204': { description: Done. } }
            """);

        var requests = await client.SendAllAsync("""
            await client.CompareAsync(owner: "me", @base: "v1.0", head: "feature/x");
            await client.FileAsync("a", "json");
            """);

        Assert.Equal("/repos/me/compare/v1.0...feature%2Fx", requests[0].Target);
        Assert.Equal("/files/a.json", requests[1].Target);
    }

    [Fact]
    public void Header_WithANameThatIsNoToken_IsLeftOutWithADiagnostic()
    {
        var client = GeneratedClient.Of("""
            paths:
              /find:
                get:
                  operationId: send
                  parameters:
                    - { name: 'X Y', in: header, schema: { type: string } }
                  responses: { '204': { description: Done. } }
            """);

        Assert.Contains("SW3003", Assert.Single(client.Diagnostics));
    }
}
