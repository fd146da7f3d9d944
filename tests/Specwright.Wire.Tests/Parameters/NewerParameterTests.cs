using System;
using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests.Parameters;

/// <summary>Parameters of OpenAPI 3.2 (Parameter Object: <c>querystring</c>, style <c>cookie</c>), and Microsoft's.</summary>
public sealed class NewerParameterTests
{
    private static GeneratedClient Client { get; } = GeneratedClient.Of("""
        openapi: 3.2.0
        info: { title: Wire, version: 1.0.0 }
        paths:
          /form:
            get:
              operationId: form
              parameters:
                - name: filter
                  in: querystring
                  content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Filter' } } }
              responses: { '204': { description: Done. } }
          /json:
            get:
              operationId: json
              parameters: [{ name: filter, in: querystring, required: true, content: { application/json: { $ref: '#/components/mediaTypes/Filter' } } }]
              responses: { '204': { description: Done. } }
          /text:
            get:
              operationId: text
              parameters: [{ name: selector, in: querystring, content: { application/jsonpath: { schema: { type: string } } } }]
              responses: { '204': { description: Done. } }
          /cookies:
            get:
              operationId: cookies
              parameters:
                - { name: a, in: cookie, style: cookie, schema: { type: string } }
                - { name: b, in: cookie, style: cookie, schema: { type: array, items: { type: string } } }
                - { name: c, in: cookie, style: cookie, explode: false, schema: { type: array, items: { type: string } } }
                - { name: d, in: cookie, style: cookie, schema: { type: object, properties: { x: { type: integer }, y: { type: string } } } }
              responses: { '204': { description: Done. } }
          /{scope}/things:
            get:
              operationId: scoped
              parameters: [{ name: scope, in: path, required: true, x-ms-skip-url-encoding: true, x-ms-client-name: resourceScope, schema: { type: string } }]
              responses: { '204': { description: Done. } }
        components:
          mediaTypes: { Filter: { schema: { $ref: '#/components/schemas/Filter' } } }
          schemas: { Filter: { type: object, properties: { name: { type: string }, ids: { type: array, items: { type: integer } } } } }
        """);

    [Theory]
    [InlineData("""await client.FormAsync(new() { Name = "a&b", Ids = [1, 2] });""", "/form?name=a%26b&ids=1&ids=2")]
    [InlineData("await client.FormAsync();", "/form")]
    [InlineData("""await client.JsonAsync(new() { Name = "é", Ids = [1] });""", "/json?%7B%22name%22%3A%22%C3%A9%22%2C%22ids%22%3A%5B1%5D%7D")]
    [InlineData("""await client.TextAsync("$.a.b[1:1]");""", "/text?%24.a.b%5B1%3A1%5D")]
    [InlineData("""await client.ScopedAsync(resourceScope: "subscriptions/1%202/a b");""", "/subscriptions/1%202/a%20b/things")]
    [InlineData("""await client.ScopedAsync("/subscriptions/1");""", "/subscriptions/1/things")]
    public async Task Parameter_Sent_StandsInTheUrlAsDescribed(string statement, string target)
    {
        var request = await Client.SendAsync(statement);

        Assert.Empty(Client.Diagnostics);
        Assert.Equal(target, request.Target);
    }

    [Theory]
    [InlineData("""await client.CookiesAsync(a: "x=y, 100%");""", "a=x=y, 100%")]
    [InlineData("""await client.CookiesAsync(b: ["blue", "black"], c: ["blue", "black"]);""", "b=blue; b=black; c=blue,black")]
    [InlineData("""await client.CookiesAsync(d: new() { X = 1, Y = "z" });""", "x=1; y=z")]
    public async Task CookieInStyleCookie_Sent_IsNotEncoded(string statement, string cookie) =>
        Assert.Equal(cookie, (await Client.SendAsync(statement)).Headers["Cookie"]);

    [Theory]
    [InlineData("a; admin=1")]
    [InlineData("a\\r\\nb")]
    [InlineData("é")]
    public async Task CookieInStyleCookie_ThatNoCookieCanHold_IsRefused(string value) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Client.SendAsync($"await client.CookiesAsync(a: \"{value}\");"));
}
