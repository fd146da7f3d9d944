using System;
using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests.Bodies;

/// <summary>OpenAPI 3.1.1, "Encoding x-www-form-urlencoded Request Bodies" and Encoding Object.</summary>
public sealed class FormBodyTests
{
    [Fact]
    public async Task Fields_WithoutEncoding_AreRepeatedOrJson()
    {
        var client = GeneratedClient.Of("""
            paths:
              /it:
                post:
                  operationId: send
                  requestBody:
                    required: true
                    content:
                      application/x-www-form-urlencoded:
                        schema:
                          type: object
                          required: [name]
                          properties:
                            name: { type: string }
                            age: { type: integer }
                            day: { type: string, format: date }
                            tags: { type: array, items: { type: string } }
                            address: { type: object, properties: { city: { type: string } } }
                            lines: { type: array, items: { type: object, properties: { n: { type: integer } } } }
                            key: { oneOf: [{ type: string }, { type: integer }] }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            await client.SendAsync(new()
            {
                Name = "a b&c=d+é", Age = 1, Day = new DateOnly(2024, 1, 2), Tags = ["x", "y,z"],
                Address = new() { City = "Oslo" }, Lines = [new() { N = 1 }, new() { N = 2 }], Key = "k",
                AdditionalMembers = JsonMembers.Create(new KeyValuePair<string, RawJson>("more", RawJson.FromString("m"))),
            });
            """);

        Assert.Empty(client.Diagnostics);
        Assert.Equal("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.Equal(
            "name=a+b%26c%3Dd%2B%C3%A9&age=1&day=2024-01-02&tags=x&tags=y%2Cz&address=%7B%22city%22%3A%22Oslo%22%7D"
            + "&lines=%7B%22n%22%3A1%7D&lines=%7B%22n%22%3A2%7D&key=k&more=m",
            request.Body);
    }

    [Fact]
    public async Task Fields_WithoutAnyOthersAllowed_AreSentAlone()
    {
        var client = GeneratedClient.Of("""
            paths:
              /it:
                post:
                  operationId: send
                  requestBody:
                    content:
                      application/x-www-form-urlencoded:
                        schema: { type: object, additionalProperties: false, properties: { name: { type: string } } }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""await client.SendAsync(new() { Name = "n" });""");

        Assert.Empty(client.Diagnostics);
        Assert.Equal("name=n", request.Body);
    }

    [Fact]
    public async Task Fields_WithEncoding_HaveTheirStyle()
    {
        var client = GeneratedClient.Of("""
            paths:
              /it:
                post:
                  operationId: send
                  requestBody:
                    content:
                      application/x-www-form-urlencoded:
                        schema:
                          type: object
                          additionalProperties: { type: integer }
                          properties:
                            csv: { type: array, items: { type: string } }
                            pipes: { type: array, items: { type: string } }
                            expand: { type: array, items: { type: string } }
                            metadata: { type: object, additionalProperties: { type: string } }
                            card: { type: object, properties: { number: { type: string }, items: { type: array, items: { type: object, properties: { price: { type: integer } } } } } }
                            source: { anyOf: [{ type: string }, { type: object, required: [id], properties: { id: { type: string } } }] }
                            flat: { type: object, properties: { R: { type: integer }, G: { type: integer } } }
                        encoding:
                          csv: { style: form, explode: false }
                          pipes: { style: pipeDelimited }
                          expand: { style: deepObject, explode: true }
                          metadata: { style: deepObject, explode: true }
                          card: { style: deepObject, explode: true }
                          source: { style: deepObject, explode: true }
                          flat: { explode: true }
                  responses: { '204': { description: Done. } }
            """);

        var requests = await client.SendAllAsync("""
            await client.SendAsync(new()
            {
                Csv = ["a", "b c"], Pipes = ["a", "b"], Expand = ["x", "y"], Metadata = new Dictionary<string, string> { ["k"] = "v" },
                Card = new() { Number = "4", Items = [new() { Price = 1 }, new() { Price = 2 }] },
                Source = "tok", Flat = new() { R = 1, G = 2 },
                AdditionalProperties = new Dictionary<string, long> { ["more"] = 3 },
            });
            await client.SendAsync(new() { Source = new SendRequestSourceObject { Id = "i" } });
            await client.SendAsync();
            """);

        Assert.Empty(client.Diagnostics);
        Assert.Equal(
            "csv=a,b+c&pipes=a%7Cb&expand[0]=x&expand[1]=y&metadata[k]=v&card[number]=4&card[items][0][price]=1&card[items][1][price]=2"
            + "&source=tok&R=1&G=2&more=3",
            requests[0].Body.Replace("%5B", "[", StringComparison.Ordinal).Replace("%5D", "]", StringComparison.Ordinal));
        Assert.Equal("source%5Bid%5D=i", requests[1].Body);
        Assert.Equal("", requests[2].Body);
    }

    [Fact]
    public async Task Lists_WithNullsAmongTheirItems_LeaveThemOut()
    {
        var client = GeneratedClient.Of("""
            paths:
              /it:
                post:
                  operationId: send
                  requestBody:
                    required: true
                    content:
                      application/x-www-form-urlencoded:
                        schema:
                          type: object
                          properties:
                            colors: { type: array, items: { type: [string, 'null'], enum: [red, null] } }
                            numbers: { type: array, items: { type: [integer, 'null'] } }
                            names: { type: array, items: { type: [string, 'null'] } }
                            things: { type: array, items: { type: [object, 'null'], properties: { a: { type: string } } } }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            await client.SendAsync(new() { Colors = ["red", null], Numbers = [null, 1], Names = ["n", null], Things = [null, new()] });
            """);

        Assert.Equal("colors=red&numbers=1&names=n&things=%7B%7D", request.Body);
    }

    [Fact]
    public async Task FormData_OfVersion2_HasItsCollectionFormat()
    {
        var client = GeneratedClient.Of("""
            swagger: '2.0'
            info: { title: Wire, version: 1.0.0 }
            paths:
              /it:
                post:
                  operationId: send
                  consumes: [application/x-www-form-urlencoded]
                  parameters:
                    - { name: name, in: formData, required: true, type: string }
                    - { name: csv, in: formData, type: array, items: { type: string } }
                    - { name: ssv, in: formData, type: array, items: { type: integer }, collectionFormat: ssv }
                    - { name: tsv, in: formData, type: array, items: { type: string }, collectionFormat: tsv }
                    - { name: pipes, in: formData, type: array, items: { type: string }, collectionFormat: pipes }
                    - { name: multi, in: formData, type: array, items: { type: string }, collectionFormat: multi }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            await client.SendAsync(new() { Name = "n", Csv = ["a", "b"], Ssv = [1, 2], Tsv = ["a", "b"], Pipes = ["a", "b"], Multi = ["a", "b"] });
            """);

        Assert.Empty(client.Diagnostics);
        Assert.Equal("name=n&csv=a,b&ssv=1+2&tsv=a%09b&pipes=a%7Cb&multi=a&multi=b", request.Body);
    }

    [Fact]
    public async Task FormData_OfVersion2_IsSentInEachFormThatIsConsumed()
    {
        var client = GeneratedClient.Of("""
            swagger: '2.0'
            info: { title: Wire, version: 1.0.0 }
            consumes: [application/json, application/x-www-form-urlencoded, multipart/form-data]
            paths:
              /it:
                post:
                  operationId: send
                  parameters: [{ name: name, in: formData, required: true, type: string }]
                  responses: { '204': { description: Done. } }
            """);

        var requests = await client.SendAllAsync("""
            await client.SendAsync(new() { Name = "n" });
            await client.SendAsMultipartAsync(new() { Name = "n" });
            """);

        Assert.Equal("name=n", requests[0].Body);
        Assert.Equal(["Content-Disposition: form-data; name=\"name\"\nn"], requests[1].Parts());
    }

    [Fact]
    public async Task Fields_WithoutDescription_AreThoseOfTheCaller()
    {
        var client = GeneratedClient.Of("""
            paths:
              /it:
                post:
                  operationId: send
                  requestBody: { required: true, content: { application/x-www-form-urlencoded: {} } }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""await client.SendAsync(new FormFields().Add("a b", "c").AddList("d", ["e", "f"]));""");

        Assert.Equal("a+b=c&d=e&d=f", request.Body);
    }
}
