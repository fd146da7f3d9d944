using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests.Bodies;

/// <summary>OpenAPI 3.1.1, "Encoding multipart Media Types"; RFC 7578.</summary>
public sealed class MultipartBodyTests
{
    [Fact]
    public async Task Parts_OfEachType_HaveTheirContentTypes()
    {
        var client = GeneratedClient.Of("""
            paths:
              /it:
                post:
                  operationId: upload
                  requestBody:
                    required: true
                    content:
                      multipart/form-data:
                        schema:
                          type: object
                          required: [file, note]
                          properties:
                            file: { type: string, format: binary, description: The picture. }
                            more: { type: array, items: { type: string, format: binary } }
                            note: { type: string }
                            count: { type: integer }
                            tags: { type: array, items: { type: string } }
                            meta: { type: object, properties: { a: { type: string } } }
                            rows: { type: array, items: { type: object, properties: { n: { type: integer } } } }
                            key: { oneOf: [{ type: string }, { type: integer }] }
                            icon: { type: string, format: binary }
                            raw: {}
                            xml: { type: object, properties: { a: { type: string } } }
                            patch: { type: string }
                        encoding:
                          icon: { contentType: 'image/png, image/jpeg' }
                          meta: { contentType: application/vnd.meta+json }
                          xml: { contentType: application/xml }
                          patch: { contentType: text/x-diff }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            Stream Of(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));
            await client.UploadAsync(new()
            {
                File = new(Of("f"), "a\"é.txt", "text/plain") { Headers = new Dictionary<string, string> { ["X-Part"] = "p" } },
                More = [new(Of("1"), "1.bin"), new(Of("2"))],
                Note = "é", Count = 3, Tags = ["x", "y"], Meta = new() { A = "b" }, Rows = [new() { N = 1 }, new() { N = 2 }],
                Key = "k", Icon = new(Of("i"), "i.png"), Raw = new(Of("r")), Xml = "<a/>", Patch = "+",
            });
            """);

        Assert.Empty(client.Diagnostics);
        Assert.StartsWith("multipart/form-data; boundary=", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(
            [
                "Content-Disposition: form-data; name=\"file\"; filename=\"a%22é.txt\"\nContent-Type: text/plain\nX-Part: p\nf",
                "Content-Disposition: form-data; name=\"more\"; filename=\"1.bin\"\nContent-Type: application/octet-stream\n1",
                "Content-Disposition: form-data; name=\"more\"\nContent-Type: application/octet-stream\n2",
                "Content-Disposition: form-data; name=\"note\"\né",
                "Content-Disposition: form-data; name=\"count\"\n3",
                "Content-Disposition: form-data; name=\"tags\"\nx",
                "Content-Disposition: form-data; name=\"tags\"\ny",
                "Content-Disposition: form-data; name=\"meta\"\nContent-Type: application/vnd.meta+json\n{\"a\":\"b\"}",
                "Content-Disposition: form-data; name=\"rows\"\nContent-Type: application/json\n{\"n\":1}",
                "Content-Disposition: form-data; name=\"rows\"\nContent-Type: application/json\n{\"n\":2}",
                "Content-Disposition: form-data; name=\"key\"\nContent-Type: application/json\n\"k\"",
                "Content-Disposition: form-data; name=\"icon\"; filename=\"i.png\"\nContent-Type: image/png\ni",
                "Content-Disposition: form-data; name=\"raw\"\nContent-Type: application/octet-stream\nr",
                "Content-Disposition: form-data; name=\"xml\"\nContent-Type: application/xml\n<a/>",
                "Content-Disposition: form-data; name=\"patch\"\nContent-Type: text/x-diff\n+",
            ],
            request.Parts());
    }

    [Fact]
    public async Task Parts_ThatAreOptional_AreLeftOut()
    {
        var client = GeneratedClient.Of("""
            paths:
              /it:
                post:
                  operationId: upload
                  requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string }, b: { type: string, format: binary } } } } } }
                  responses: { '204': { description: Done. } }
            """);

        var requests = await client.SendAllAsync("""await client.UploadAsync(new() { A = "x" }); await client.UploadAsync();""");

        Assert.Equal(["Content-Disposition: form-data; name=\"a\"\nx"], requests[0].Parts());
        Assert.Equal("", requests[1].Body);
    }

    [Theory]
    [InlineData("3.1.0", new[] { "csv=a,b c", "pipes=1|2", "repeated=x", "repeated=y", "R=1", "G=2", "deep[a]=b", "plain=p", "plain=q" })]
    [InlineData("3.0.3", new[]
    {
        "csv=a", "csv=b c", "pipes=1", "pipes=2", "repeated=x", "repeated=y", "flat={\"R\":1,\"G\":2}", "deep={\"a\":\"b\"}", "plain=p", "plain=q",
    })]
    public async Task Parts_WithAStyle_HaveItFrom31(string version, string[] parts)
    {
        var client = GeneratedClient.Of($$"""
            openapi: {{version}}
            info: { title: Wire, version: 1.0.0 }
            paths:
              /it:
                post:
                  operationId: upload
                  requestBody:
                    required: true
                    content:
                      multipart/form-data:
                        schema:
                          type: object
                          properties:
                            csv: { type: array, items: { type: string } }
                            pipes: { type: array, items: { type: integer } }
                            repeated: { type: array, items: { type: string } }
                            flat: { type: object, properties: { R: { type: integer }, G: { type: integer } } }
                            deep: { type: object, properties: { a: { type: string } } }
                            plain: { type: array, items: { type: string } }
                        encoding:
                          csv: { style: form, explode: false }
                          pipes: { style: pipeDelimited }
                          repeated: { style: form }
                          flat: { style: form }
                          deep: { style: deepObject, explode: true }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            await client.UploadAsync(new()
            {
                Csv = ["a", "b c"], Pipes = [1, 2], Repeated = ["x", "y"], Flat = new() { R = 1, G = 2 }, Deep = new() { A = "b" }, Plain = ["p", "q"],
            });
            """);

        Assert.Equal(parts, Fields(request));
    }

    [Fact]
    public async Task Arrays_OfVersion2_HaveTheirCollectionFormat()
    {
        var client = GeneratedClient.Of("""
            swagger: '2.0'
            info: { title: Wire, version: 1.0.0 }
            paths:
              /it:
                post:
                  operationId: upload
                  consumes: [multipart/form-data]
                  parameters:
                    - { name: csv, in: formData, type: array, items: { type: string } }
                    - { name: ssv, in: formData, type: array, items: { type: integer }, collectionFormat: ssv }
                    - { name: multi, in: formData, required: true, type: array, items: { type: string }, collectionFormat: multi }
                  responses: { '204': { description: Done. } }
            """);

        var requests = await client.SendAllAsync("""
            await client.UploadAsync(new() { Csv = ["a", "b"], Ssv = [1, 2], Multi = ["a", "b"] });
            await client.UploadAsync(new() { Csv = [], Multi = ["c"] });
            """);

        Assert.Equal(["csv=a,b", "ssv=1 2", "multi=a", "multi=b"], Fields(requests[0]));
        Assert.Equal(["multi=c"], Fields(requests[1]));
    }

    [Fact]
    public async Task File_OfVersion2_IsAPartWithAName()
    {
        var client = GeneratedClient.Of("""
            swagger: '2.0'
            info: { title: Wire, version: 1.0.0 }
            paths:
              /it:
                post:
                  operationId: upload
                  consumes: [multipart/form-data]
                  parameters:
                    - { name: file, in: formData, required: true, type: file }
                    - { name: note, in: formData, type: string }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            await client.UploadAsync(new() { File = new(new MemoryStream([65]), "a.bin"), Note = "n" });
            """);

        Assert.Equal(
            [
                "Content-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\nContent-Type: application/octet-stream\nA",
                "Content-Disposition: form-data; name=\"note\"\nn",
            ],
            request.Parts());
    }

    [Fact]
    public async Task PartHeaders_AreReportedAndCanBeSentByTheCaller()
    {
        var client = GeneratedClient.Of("""
            paths:
              /it:
                post:
                  operationId: upload
                  requestBody:
                    required: true
                    content:
                      multipart/form-data:
                        schema: { type: object, properties: { note: { type: string }, file: { type: string, format: binary } } }
                        encoding:
                          note: { headers: { X-Trace: { schema: { type: string } } } }
                          file: { headers: { X-Trace: { schema: { type: string } }, Content-Type: { schema: { type: string } } } }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            var parts = new MultipartFields().Add("note", "text", headers: new Dictionary<string, string> { ["X-Trace"] = "1" });
            await client.CreateUploadRequest(new()).MultipartBody(parts, required: true).SendAsync();
            """);

        Assert.Contains("SW3031", Assert.Single(client.Diagnostics), StringComparison.Ordinal);
        Assert.Equal(["Content-Disposition: form-data; name=\"note\"\nX-Trace: 1\ntext"], request.Parts());
        await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync("""
            new MultipartFields().Add("a", "b", headers: new Dictionary<string, string> { ["X-Trace"] = "a\r\nX-Evil: 1" });
            """));
    }

    [Fact]
    public async Task OtherSubtypes_AreToldByOrderWithoutNames()
    {
        var client = GeneratedClient.Of("""
            paths:
              /it:
                post:
                  operationId: upload
                  requestBody:
                    required: true
                    content:
                      multipart/related:
                        schema: { type: object, properties: { metadata: { type: object, properties: { name: { type: string } } }, media: { type: string, format: binary } } }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            await client.UploadAsync(new() { Metadata = new() { Name = "n" }, Media = new(new MemoryStream([65]), contentType: "image/png") });
            """);

        Assert.StartsWith("multipart/related; boundary=", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(["Content-Type: application/json\n{\"name\":\"n\"}", "Content-Type: image/png\nA"], request.Parts());
    }

    [Theory]
    [InlineData("additionalProperties: { type: string, format: binary }")]
    [InlineData("additionalProperties: true")]
    [InlineData("maxProperties: 5")]
    public async Task Parts_BesideThoseDescribed_AreSentToo(string keyword)
    {
        var client = GeneratedClient.Of(Described(keyword));

        var request = await client.SendAsync("""
            await client.UploadAsync(new() { Note = "n", AdditionalPartsValue = "v", AdditionalParts = new MultipartFields().AddFile("f", new MemoryStream([65]), "f.bin") });
            """);

        Assert.Equal(
            [
                "Content-Disposition: form-data; name=\"note\"\nn",
                "Content-Disposition: form-data; name=\"additionalParts\"\nv",
                "Content-Disposition: form-data; name=\"f\"; filename=\"f.bin\"\nContent-Type: application/octet-stream\nA",
            ],
            request.Parts());
    }

    [Fact]
    public async Task Parts_BesideThoseDescribed_AreNotOfferedWhereTheyAreForbidden()
    {
        var request = await GeneratedClient.Of(Described("additionalProperties: false")).SendAsync("""
            await client.UploadAsync(new() { Note = typeof(UploadRequest).GetProperty("AdditionalParts") is null ? "none" : "some" });
            """);

        Assert.Equal(["note=none"], Fields(request));
    }

    [Fact]
    public async Task Parts_WithoutDescription_AreThoseOfTheCaller()
    {
        var client = GeneratedClient.Of("""
            paths:
              /it:
                post:
                  operationId: upload
                  requestBody: { required: true, content: { multipart/form-data: { schema: { type: object } } } }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            await client.UploadAsync(new MultipartFields().Add("a", "b").AddFile("f", new MemoryStream([65]), "f.txt", "text/plain"));
            """);

        Assert.Equal(
            [
                "Content-Disposition: form-data; name=\"a\"\nb",
                "Content-Disposition: form-data; name=\"f\"; filename=\"f.txt\"\nContent-Type: text/plain\nA",
            ],
            request.Parts());
    }

    [Theory]
    [InlineData("schema: { type: array, prefixItems: [{ type: object }, { type: string, format: binary }] }, prefixEncoding: [{ contentType: application/json }, { contentType: image/png }]")]
    [InlineData("itemSchema: { type: object }, itemEncoding: { contentType: application/json }")]
    public async Task Parts_DescribedByOrder_AreReportedAndThoseOfTheCaller(string media)
    {
        var client = GeneratedClient.Of($$"""
            openapi: 3.2.0
            info: { title: Wire, version: 1.0.0 }
            paths:
              /it:
                post:
                  operationId: upload
                  requestBody: { required: true, content: { multipart/mixed: { {{media}} } } }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            await client.UploadAsync(new MultipartFields().Add("a", "{}", "application/json").AddPart("b", new(new MemoryStream([65]), contentType: "image/png")));
            """);

        Assert.Contains("SW3032", Assert.Single(client.Diagnostics), StringComparison.Ordinal);
        Assert.StartsWith("multipart/mixed; boundary=", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(["Content-Type: application/json\n{}", "Content-Type: image/png\nA"], request.Parts());
    }

    private static string Described(string keyword) => $$"""
        paths:
          /it:
            post:
              operationId: upload
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      {{keyword}}
                      properties: { note: { type: string }, additionalParts: { type: string } }
              responses: { '204': { description: Done. } }
        """;

    // Each part's name and text.
    private static string[] Fields(ReceivedRequest request) =>
        [.. request.Parts().Select(static part => Regex.Replace(part, "(?s)^.*?name=\"([^\"]*)\".*\n(.*)$", "$1=$2"))];
}
