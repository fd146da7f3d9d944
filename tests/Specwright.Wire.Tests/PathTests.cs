using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests;

/// <summary>Paths and methods of every kind.</summary>
public sealed class PathTests
{
    private static GeneratedClient Client { get; } = GeneratedClient.Of("""
        paths:
          /compare/{base}...{head}:
            parameters:
              - { name: base, in: path, required: true, schema: { type: string } }
              - { name: head, in: path, required: true, schema: { type: string } }
            get: { operationId: compare, responses: { '204': { description: Done. } } }
          /{id}.{format}/{id}:
            parameters:
              - { name: id, in: path, required: true, schema: { type: string } }
              - { name: format, in: path, required: true, schema: { type: string } }
            get: { operationId: twice, responses: { '204': { description: Done. } } }
          /things:
            get: {}
            head: {}
            options: {}
            trace: {}
          /things/:
            get: {}
          /things#Action=Copy:
            post: { operationId: copy, responses: { '204': { description: Done. } } }
          /things#Action=Move:
            post: { operationId: move, responses: { '204': { description: Done. } } }
        """);

    [Theory]
    [InlineData("""await client.CompareAsync("v1.0", "a/b");""", "GET /compare/v1.0...a%2Fb")]
    [InlineData("""await client.TwiceAsync("a", "json");""", "GET /a.json/a")]
    [InlineData("await client.GetThingsAsync();", "GET /things")]
    [InlineData("await client.GetSlashThingsSlashAsync();", "GET /things/")]
    [InlineData("await client.HeadThingsAsync();", "HEAD /things")]
    [InlineData("await client.OptionsThingsAsync();", "OPTIONS /things")]
    [InlineData("await client.TraceThingsAsync();", "TRACE /things")]
    [InlineData("await client.CopyAsync();", "POST /things")]
    [InlineData("await client.MoveAsync();", "POST /things")]
    public async Task Operation_Sent_ReachesItsPath(string statement, string line)
    {
        var request = await Client.SendAsync(statement);

        Assert.Empty(Client.Diagnostics);
        Assert.Equal(line, $"{request.Method} {request.Target}");
    }
}
