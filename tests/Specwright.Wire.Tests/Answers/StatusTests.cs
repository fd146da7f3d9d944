using System.Linq;
using System.Threading.Tasks;
using Specwright.Runtime;
using Xunit;

namespace Specwright.Wire.Tests.Answers;

public sealed class StatusTests
{
    private const string Several = """
        paths:
          /pets:
            post:
              operationId: create
              responses:
                '200': { description: It was there., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                '202': { description: Later., content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }
                '204': { description: Nothing. }
                '206': { description: A part., content: { application/pdf: {} } }
                2XX: { description: Whatever., content: { text/plain: {} } }
                default: { description: No., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
        components:
          schemas:
            Pet: { type: object, required: [name], properties: { name: { type: string } } }
            Job: { type: object, required: [ticket], properties: { ticket: { type: integer } } }
            Problem: { type: object, properties: { message: { type: string } } }
        """;

    private const string Tell = """
        return await client.CreateAsync() switch
        {
            CreateResult.Ok(var pet) => "pet " + pet.Name,
            CreateResult.Accepted(var job) => "job " + job.Ticket,
            CreateResult.NoContent => "nothing",
            CreateResult.PartialContent(var stream) => "stream " + new StreamReader(stream).ReadToEnd(),
            CreateResult.Success(var text) => "text " + text,
            var other => other,
        };
        """;

    [Theory]
    [InlineData(200, "application/json", """{"name":"Rex"}""", "pet Rex")]
    [InlineData(202, "application/json", """{"ticket":9007199254740993}""", "job 9007199254740993")]
    [InlineData(206, "application/pdf", "%PDF", "stream %PDF")]
    [InlineData(203, "text/plain", "hm", "text hm")]
    public async Task SeveralSuccesses_EachWithItsType_AreToldByStatus(int status, string contentType, string body, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(status, contentType, body);

        Assert.Equal(expected, await GeneratedClient.Of(Several).RunAsync(server, Tell));
        Assert.Equal("application/json, application/pdf, text/plain, */*;q=0.5", server.Only.Headers["Accept"]);
    }

    [Fact]
    public async Task SeveralSuccesses_WithoutABody_AreToldByStatus()
    {
        await using var server = await LoopbackServer.StartAsync(static (context, _) =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });

        Assert.Equal("nothing", await GeneratedClient.Of(Several).RunAsync(server, Tell));
    }

    [Fact]
    public async Task SeveralSuccesses_ErrorOfTheDefault_IsTyped()
    {
        await using var server = await LoopbackServer.StartAsync(418, "application/json", """{"message":"short and stout"}""");

        Assert.Equal("418 short and stout", await GeneratedClient.Of(Several).RunAsync(server, """
            try { await client.CreateAsync(); }
            catch (ApiErrorException<Problem> e) { return (int)e.StatusCode! + " " + e.Error.Message; }
            """));
    }

    [Fact]
    public async Task SeveralSuccesses_StatusThatIsNotDescribed_IsAContentError()
    {
        var client = GeneratedClient.Of("""
            paths:
              /a:
                get:
                  operationId: get
                  responses:
                    '200': { description: One., content: { application/json: { schema: { type: integer } } } }
                    '202': { description: Two., content: { application/json: { schema: { type: string } } } }
            """);
        await using var server = await LoopbackServer.StartAsync(203, "application/json", "7");

        var error = await Assert.ThrowsAsync<ApiContentException>(() => client.RunAsync(server, "await client.GetAsync();"));

        Assert.Equal(203, error.ResponseStatusCode);
        Assert.Contains("status 203", error.Message);
    }

    [Theory]
    [InlineData(200, "7", 7L)]
    [InlineData(201, "7", 7L)]
    [InlineData(203, "7", 7L)]
    [InlineData(202, """{"state":"queued"}""", null)]
    [InlineData(200, "null", null)]
    public async Task SuccessesOfOneType_AreThatTypeOrNull(int status, string body, object? expected)
    {
        var client = GeneratedClient.Of("""
            paths:
              /a:
                get:
                  operationId: get
                  responses:
                    '200': { description: One., content: { application/json: { schema: { type: integer } } } }
                    '201': { description: One., content: { application/json: { schema: { type: integer } } } }
                    '202': { description: Later. }
            """);
        await using var server = await LoopbackServer.StartAsync(status, "application/json", body);

        Assert.Equal(expected, await client.RunAsync(server, "return await client.GetAsync();"));
    }

    private const string Range = """
        paths:
          /a:
            get:
              operationId: get
              responses:
                2XX: { description: Ok., content: { application/json: { schema: { type: integer } } } }
                4xx: { description: No., content: { application/json: { schema: { type: integer } } } }
                default: { description: No., content: { application/json: { schema: { type: boolean } } } }
        """;

    [Theory]
    [InlineData(200, "7", "7")]
    [InlineData(226, "7", "7")]
    [InlineData(400, "7", "error 7")]
    [InlineData(499, "7", "error 7")]
    [InlineData(500, "true", "other True")]
    public async Task Range_OfStatuses_HasItsType(int status, string body, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(status, "application/json", body);

        Assert.Equal(expected, await GeneratedClient.Of(Range).RunAsync(server, """
            try { return (await client.GetAsync()).ToString(); }
            catch (ApiErrorException<long> e) { return "error " + e.Error; }
            catch (ApiErrorException<bool> e) { return "other " + e.Error; }
            """));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    [InlineData(205)]
    public async Task Success_WithoutTheBodyThatIsDescribed_IsAContentError(int status)
    {
        await using var server = await LoopbackServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        var error = await Assert.ThrowsAsync<ApiContentException>(() => GeneratedClient.Of(Range).RunAsync(server, "await client.GetAsync();"));

        Assert.Equal(status, error.ResponseStatusCode);
        Assert.Contains("no body", error.Message);
    }

    private const string OnlyDefault = """
        paths:
          /a:
            get:
              operationId: get
              responses:
                default: { description: All., content: { application/json: { schema: { type: array, items: { type: string } } } } }
        """;

    [Fact]
    public async Task Default_Alone_IsTheTypeOfSuccesses()
    {
        await using var server = await LoopbackServer.StartAsync(200, "application/json", """["a","b"]""");

        Assert.Equal("a b", await GeneratedClient.Of(OnlyDefault).RunAsync(server, "return string.Join(\" \", await client.GetAsync());"));
    }

    [Fact]
    public async Task Default_Alone_IsTheTypeOfErrorsToo()
    {
        await using var server = await LoopbackServer.StartAsync(500, "application/json", """["a","b"]""");

        Assert.Equal("a b", await GeneratedClient.Of(OnlyDefault).RunAsync(server, """
            try { await client.GetAsync(); }
            catch (ApiErrorException<IReadOnlyList<string>> e) { return string.Join(" ", e.Error); }
            """));
    }

    [Theory]
    [InlineData("get", "responses: {}")]
    [InlineData("get", "responses: { '404': { description: No. } }")]
    [InlineData("get", "responses: { '200': { description: Ok. } }")]
    public async Task Answer_ThatIsNotDescribed_IsDroppedUnlessAskedFor(string method, string responses)
    {
        var client = GeneratedClient.Of($"paths: {{ /a: {{ {method}: {{ operationId: get, {responses} }} }} }}");
        await using var server = await LoopbackServer.StartAsync(200, "text/plain", "there");

        Assert.Null(await client.RunAsync(server, "await client.GetAsync();"));
        Assert.Equal("200 there", await client.RunAsync(server, """
            var answer = await client.CreateGetRequest().SendForStreamAsync();
            using var reader = new StreamReader(answer.Body);
            return (int)answer.StatusCode + " " + reader.ReadToEnd();
            """));
    }

    [Fact]
    public async Task Head_AnswersStatusAndHeaders()
    {
        var client = GeneratedClient.Of("""
            paths:
              /a:
                head:
                  operationId: probe
                  responses: { '200': { description: There., content: { application/json: { schema: { type: integer } } } } }
            """);
        await using var server = await LoopbackServer.StartAsync(static (context, _) =>
        {
            context.Response.Headers.ETag = "\"7\"";
            context.Response.ContentLength = 5;
            return Task.CompletedTask;
        });

        Assert.Equal("200 \"7\"", await client.RunAsync(server, """
            await client.ProbeAsync();
            var answer = await client.CreateProbeRequest().SendForResponseAsync();
            return (int)answer.StatusCode + " " + answer.Headers["ETag"][0];
            """));
        Assert.All(server.Requests, request => Assert.Equal("HEAD", request.Method));
    }

    [Fact]
    public async Task Redirect_ThatIsAllThatIsDescribed_LeadsToAStream()
    {
        var client = GeneratedClient.Of("""
            paths:
              /archive:
                get:
                  operationId: download
                  responses: { '302': { description: Where the archive is. } }
            """);
        await using var server = await LoopbackServer.StartAsync(static (context, number) =>
        {
            if (number > 0)
            {
                return context.AnswerAsync(200, "application/zip", "PK");
            }

            context.Response.StatusCode = 302;
            context.Response.Headers.Location = "/file";
            return Task.CompletedTask;
        });

        Assert.Equal("PK", await client.RunAsync(server, """
            using var reader = new StreamReader(await client.DownloadAsync());
            return reader.ReadToEnd();
            """));
        Assert.Equal(["/archive", "/file"], server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task NotModified_IsAnErrorWithItsHeaders()
    {
        var client = GeneratedClient.Of("""
            paths:
              /a:
                get:
                  operationId: get
                  responses:
                    '200': { description: Ok., content: { application/json: { schema: { type: integer } } } }
                    '304': { description: As before. }
            """);
        await using var server = await LoopbackServer.StartAsync(static (context, _) =>
        {
            context.Response.StatusCode = 304;
            context.Response.Headers.ETag = "\"7\"";
            return Task.CompletedTask;
        });

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => client.RunAsync(server, "await client.GetAsync();"));

        Assert.Equal(304, error.ResponseStatusCode);
        Assert.Equal(["\"7\""], error.Headers["ETag"]);
    }
}
