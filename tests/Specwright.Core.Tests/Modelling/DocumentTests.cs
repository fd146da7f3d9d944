using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Modelling;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Modelling;

public sealed class DocumentTests
{
    [Fact]
    public void Build_Document_KeepsWhatItSaysOfItself()
    {
        var description = Describe.Valid("""
            openapi: 3.0.3
            info: {title: Things, version: 1.0, description: D}
            paths: {}
            tags: [{name: a, description: A}, {name: b}]
            """);

        Assert.Equal(("Things", "1.0", "D"), (description.Title, description.Version, description.Description));
        Assert.Equal([new Tag("a", "A"), new Tag("b", null)], description.Tags);
        Assert.Equal(64, description.ContentHash.Length);
    }

    [Theory]
    [InlineData("openapi: 3.0.0")]
    [InlineData("openapi: '3.0.4'")]
    [InlineData("openapi: 3.1.1")]
    [InlineData("openapi: 3.1")]
    [InlineData("openapi: 3.2.0")]
    [InlineData("swagger: '2.0'")]
    [InlineData("swagger: 2.0")]
    public void Build_SupportedVersion_IsBuilt(string version) =>
        Assert.Single(Describe.Valid($"{version}\ninfo: {{title: T, version: '1'}}\npaths: {{/a: {{get: {{}}}}}}").Operations);

    [Fact]
    public void Build_NewerVersion_IsBuiltWithARemark() =>
        Assert.Single(Describe.Faulty("openapi: 3.10.0\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {}}}", ["1:10 SW2003"]).Operations);

    [Theory]
    [InlineData("openapi: 4.0.0", "1:10 SW2002")]
    [InlineData("openapi: 3", "1:10 SW2002")]
    [InlineData("swagger: '1.2'", "1:10 SW2002")]
    [InlineData("openapi: x", "1:10 SW2002")]
    [InlineData("info: {}", "1:1 SW2001")]
    [InlineData("[]", "1:1 SW2001")]
    [InlineData("text", "1:1 SW2001")]
    public void Build_OtherDocument_IsReportedAndNotBuilt(string text, string fault)
    {
        var result = Describe.Build(text);

        Assert.Null(result.Description);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(fault, $"{diagnostic.Location.StartLine + 1}:{diagnostic.Location.StartColumn + 1} {diagnostic.Rule.Id}");
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Rule.Severity);
    }

    [Fact]
    public void Build_UnreadableDocument_SaysNothingMore()
    {
        var result = DescriptionBuilder.Build(DocumentReader.Read("api", "{"), []);

        Assert.Null(result.Description);
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("openapi: 3.0.3\npaths: {}", "1:1 SW2005")]
    [InlineData("openapi: 3.0.3\ninfo: {title: API}", "1:1 SW2005")]
    [InlineData("openapi: 3.0.3\ninfo: {title: API}\npaths: []", "3:8 SW2004")]
    [InlineData("openapi: 3.0.3\ninfo: []\npaths: {}", "2:7 SW2004")]
    [InlineData("openapi: 3.0.3\ninfo: {title: API}\npaths: {/a: 1}", "3:13 SW2004")]
    [InlineData("openapi: 3.0.3\ninfo: {title: API}\npaths: {/a: {get: []}}", "3:19 SW2004")]
    [InlineData("openapi: 3.0.3\ninfo: {title: API}\npaths: {}\ncomponents: 1", "4:13 SW2004")]
    [InlineData("openapi: 3.0.3\ninfo: {title: API}\npaths: {}\ncomponents: {schemas: []}", "4:23 SW2004")]
    [InlineData("openapi: 3.0.3\ninfo: {title: API}\npaths: {}\ntags: [{}]", "4:8 SW2005")]
    [InlineData("openapi: 3.0.3\ninfo: {title: API}\npaths: {}\ntags: [a]", "4:8 SW2004")]
    public void Build_FaultyDocument_IsReportedAndTheRestBuilt(string text, string fault)
    {
        var description = Describe.Faulty(text, [fault]);

        Assert.Equal("API", description.Title);
        Assert.Empty(description.Operations);
    }

    [Fact]
    public void Build_31WithoutPaths_IsNoFault() =>
        Assert.Empty(Describe.Valid("openapi: 3.1.0\ninfo: {title: T, version: '1'}").Operations);

    [Fact]
    public void Build_FieldsOf32_AreReadOrWithoutEffect()
    {
        var description = Describe.Valid("""
            openapi: 3.2.0
            info: {title: T, version: '1', summary: s}
            servers: [{url: 'https://h.example', name: production}]
            tags: [{name: a, summary: A, parent: b, kind: nav}, {name: b}]
            paths:
              /a:
                get:
                  security: [{device: []}]
                  responses:
                    200: {summary: Done., content: {application/json: {$ref: '#/components/mediaTypes/M'}}}
            components:
              mediaTypes: {M: {schema: {type: string}}}
              securitySchemes:
                device:
                  type: oauth2
                  deprecated: true
                  oauth2MetadataUrl: https://h.example/.well-known
                  flows: {deviceAuthorization: {deviceAuthorizationUrl: 'https://h.example/d', tokenUrl: 'https://h.example/t', scopes: {}}}
            """);

        Assert.Equal("production", description.Servers[0].Description);
        Assert.Equal([new Tag("a", "A"), new Tag("b", null)], description.Tags);
        Assert.Equal("device", Assert.Single(description.SecuritySchemes).Name);
        var response = Assert.Single(Assert.Single(description.Operations).Responses);
        Assert.Equal("Done.", response.Description);
        Assert.Equal("application/json string", Content(response.Content));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("use b", true)]
    [InlineData("{description: use b}", true)]
    public void Build_VendorsDeprecation_IsOne(string value, bool expected)
    {
        var operation = Assert.Single(Describe.Valid(
            $"swagger: '2.0'\ninfo: {{title: T, version: '1'}}\npaths: {{/a: {{get: {{x-deprecated: {value}, parameters: [{{name: q, in: query, type: string, x-deprecated: {value}}}]}}}}}}").Operations);

        Assert.Equal((expected, expected, expected), (operation.IsDeprecated, operation.Parameters[0].IsDeprecated, operation.Parameters[0].Schema.IsDeprecated));
    }

    [Fact]
    public void Build_SameDocumentTwice_GivesEqualDescriptions()
    {
        const string Text = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {/a/{b}: {get: {tags: [t]}}}\ncomponents: {schemas: {S: {properties: {p: {type: [string, x]}}}}}";

        var result = Describe.Build(Text.Replace("/a/{b}", "'/a/{b}'"));
        var again = Describe.Build(Text.Replace("/a/{b}", "'/a/{b}'"));

        Assert.Equal(result, again);
        Assert.Equal(result.GetHashCode(), again.GetHashCode());
        Assert.NotEqual(result, Describe.Build(Text.Replace("/a/{b}", "'/a/{c}'")));
    }

    [Fact]
    public void Build_OpenApi2_IsTheSameModel()
    {
        var description = Describe.Valid("""
            swagger: '2.0'
            info: {title: T, version: '1'}
            host: example.com
            basePath: /v1/
            schemes: [http, https]
            consumes: [application/json]
            produces: [application/json, text/json]
            securityDefinitions: {basic: {type: basic}, key: {type: apiKey, name: k, in: query}}
            security: [{basic: []}]
            parameters: {limit: {name: limit, in: query, type: integer, format: int32}}
            responses: {Bad: {description: Bad., schema: {$ref: '#/definitions/Error'}}}
            definitions: {Error: {type: object, required: [code], properties: {code: {type: string, x-nullable: true}}}}
            paths:
              /things/{id}:
                parameters: [{name: id, in: path, required: true, type: string}]
                put:
                  parameters:
                    - {name: body, in: body, required: true, description: b, schema: {$ref: '#/definitions/Error'}}
                    - {$ref: '#/parameters/limit'}
                    - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: multi}
                    - {name: ids, in: query, type: array, items: {type: string}, collectionFormat: pipes}
                    - {name: csv, in: query, type: array, items: {type: string}}
                  responses:
                    200: {description: Done., schema: {type: file}, headers: {X-Rate: {type: integer}}}
                    204: {description: None.}
                    400: {$ref: '#/responses/Bad'}
                post:
                  consumes: [application/x-www-form-urlencoded]
                  parameters: [{name: a, in: formData, type: string, required: true}, {name: b, in: formData, type: integer}]
                  responses: {}
                patch:
                  parameters: [{name: f, in: formData, type: file}]
                  responses: {}
            """);

        Assert.Equal(["https://example.com/v1", "http://example.com/v1"], description.Servers.Select(server => server.Url));
        Assert.Equal("{code!: string?}", SchemaText.Of(Describe.Named(description, "Error")));
        Assert.Equal(["basic"], description.SecuritySchemes.Select(scheme => $"{scheme.HttpScheme}"));
        var put = description.Operations[0];
        Assert.Equal(
            [
                "id Simple False string", "limit Form False integer(int32)", "tags Form True [string]",
                "ids PipeDelimited False [string]", "csv Form False [string]",
            ],
            put.Parameters.Select(parameter => $"{parameter.Name} {parameter.Style} {parameter.Explode} {SchemaText.Of(parameter.Schema)}"));
        Assert.Equal(
            ["200: application/json string(binary), text/json string(binary)", "204: ", "400: application/json #/definitions/Error, text/json #/definitions/Error"],
            put.Responses.Select(response => $"{response.Status}: {Content(response.Content)}"));
        Assert.Equal("integer", SchemaText.Of(put.Responses[0].Headers[0].Schema));
        Assert.True(put.Body!.IsRequired);
        Assert.Equal("application/json #/definitions/Error", Content(put.Body.Content));
        Assert.Equal("application/x-www-form-urlencoded {a!: string, b: integer}", Content(description.Operations[1].Body!.Content));
        Assert.Equal("multipart/form-data {f: string(binary)}", Content(description.Operations[2].Body!.Content));
    }

    private static string Content(EquatableArray<MediaType> content) =>
        string.Join(", ", content.Select(form => $"{form.ContentType} {SchemaText.Of(form.Schema!)}"));
}
