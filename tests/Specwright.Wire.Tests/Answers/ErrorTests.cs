using System.Threading.Tasks;
using Specwright.Runtime;
using Xunit;

namespace Specwright.Wire.Tests.Answers;

public sealed class ErrorTests
{
    private const string Document = """
        paths:
          /a:
            get:
              operationId: get
              responses:
                '200': { description: Ok., content: { application/json: { schema: { type: integer } } } }
                '400': { description: Text in JSON., content: { application/json: { schema: { type: string } } } }
                '401': { description: Text., content: { text/plain: { schema: { type: string } } } }
                '403': { description: A number., content: { application/json: { schema: { type: integer } } } }
                '404': { description: A list., content: { application/json: { schema: { type: array, items: { type: string } } } } }
                '409': { description: Any JSON., content: { application/json: {} } }
                '410': { description: Nothing. }
                '422': { description: Problem details., content: { application/problem+json: { schema: { $ref: '#/components/schemas/Problem' } } } }
                '415': { description: XML., content: { application/xml: {} } }
                4XX: { description: Ours., content: { '*/*': { schema: { $ref: '#/components/schemas/Ours' } } } }
                default: { description: Other., content: { application/json: { schema: { $ref: '#/components/schemas/Other' } } } }
        components:
          schemas:
            Problem: { type: object, required: [title], properties: { title: { type: string }, status: { type: integer } } }
            Ours: { type: object, properties: { code: { type: string, enum: [a, b] } } }
            Other: { type: object, properties: { message: { type: string } } }
        """;

    private const string Tell = """
        try { await client.GetAsync(); }
        catch (ApiErrorException<string> e) { return "string " + e.Error; }
        catch (ApiErrorException<long> e) { return "number " + e.Error; }
        catch (ApiErrorException<IReadOnlyList<string>> e) { return "list " + string.Join(" ", e.Error); }
        catch (ApiErrorException<RawJson> e) { return "json " + e.Error; }
        catch (ApiErrorException<Problem> e) { return "problem " + e.Error.Title + e.Error.Status; }
        catch (ApiErrorException<Ours> e) { return "ours " + e.Error.Code; }
        catch (ApiErrorException<Other> e) { return "other " + e.Error.Message; }
        catch (ApiErrorException e) { return "untyped " + e.ContentStart; }
        """;

    [Theory]
    [InlineData(400, "application/json", "\"no\"", "string no")]
    [InlineData(400, "text/plain", "no", "string no")]
    [InlineData(401, "text/plain", "no", "string no")]
    [InlineData(401, "application/json", "{\"no\":1}", "string {\"no\":1}")]
    [InlineData(403, "application/json", "9007199254740993", "number 9007199254740993")]
    [InlineData(404, "application/json", "[\"a\",\"b\"]", "list a b")]
    [InlineData(409, "application/json", "{\"a\":[1.50]}", "json {\"a\":[1.50]}")]
    [InlineData(410, "text/plain", "gone", "untyped gone")]
    [InlineData(422, "application/problem+json", """{"title":"t","status":422}""", "problem t422")]
    [InlineData(415, "application/xml", "<no/>", "untyped <no/>")]
    [InlineData(418, "application/json", """{"code":"c"}""", "ours c")]
    [InlineData(500, "application/json", """{"message":"m"}""", "other m")]
    [InlineData(302, "application/json", """{"message":"m"}""", "other m")]
    [InlineData(500, "text/html", "<html><title>Bad gateway</title></html>", "untyped <html><title>Bad gateway</title></html>")]
    [InlineData(500, "application/json", "{\"message\":", "untyped {\"message\":")]
    [InlineData(403, "application/json", "\"no number\"", "untyped \"no number\"")]
    [InlineData(500, "application/json", "", "untyped ")]
    [InlineData(404, "application/json", "null", "untyped null")]
    public async Task Error_OfEveryKind_KeepsWhatItSays(int status, string contentType, string body, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(status, contentType, body);

        Assert.Equal(expected, await GeneratedClient.Of(Document).RunAsync(server, Tell));
    }

    [Theory]
    [InlineData("application/json", """{"message":"m"}""", "basic m")]
    [InlineData("application/hal+json", """{"message":"m"}""", "basic m")]
    [InlineData("application/scim+json", """{"detail":"d"}""", "scim d")]
    [InlineData("text/plain", "t", "text t")]
    [InlineData("text/html", "<html/>", "untyped <html/>")]
    public async Task Error_OfSeveralForms_IsToldByItsMediaType(string contentType, string body, string expected)
    {
        var client = GeneratedClient.Of("""
            paths:
              /a:
                get:
                  operationId: get
                  responses:
                    '204': { description: Ok. }
                    default:
                      description: No.
                      content:
                        application/scim+json: { schema: { $ref: '#/components/schemas/Scim' } }
                        application/json: { schema: { $ref: '#/components/schemas/Basic' } }
                        text/json: { schema: { $ref: '#/components/schemas/Basic' } }
                        text/plain: { schema: { type: string } }
            components:
              schemas:
                Basic: { type: object, properties: { message: { type: string } } }
                Scim: { type: object, properties: { detail: { type: string } } }
            """);
        await using var server = await LoopbackServer.StartAsync(400, contentType, body);

        Assert.Equal(expected, await client.RunAsync(server, """
            try { await client.GetAsync(); }
            catch (ApiErrorException<Basic> e) { return "basic " + e.Error.Message; }
            catch (ApiErrorException<Scim> e) { return "scim " + e.Error.Detail; }
            catch (ApiErrorException<string> e) { return "text " + e.Error; }
            catch (ApiErrorException e) { return "untyped " + e.ContentStart; }
            """));
    }

    [Fact]
    public async Task Error_ThatIsNotAsDescribed_KeepsStatusHeadersAndBeginning()
    {
        await using var server = await LoopbackServer.StartAsync(static (context, _) =>
        {
            context.Response.Headers.RetryAfter = "7";
            return context.AnswerAsync(503, "text/html", "<html><title>Down</title>" + new string('x', 10_000));
        });

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => GeneratedClient.Of(Document).RunAsync(server, "await client.GetAsync();"));

        Assert.Equal((503, "text/html"), (error.ResponseStatusCode, error.ContentType));
        Assert.Equal(["7"], error.Headers["Retry-After"]);
        Assert.StartsWith("<html><title>Down</title>xxx", error.ContentStart);
        Assert.Equal(4096, error.ContentStart.Length);
        Assert.Contains("Down", error.Message);
    }
}
