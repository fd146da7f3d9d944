using System.Linq;
using Specwright.Model;
using Xunit;

namespace Specwright.Core.Tests.Modelling;

/// <summary>What is special to OpenAPI 2.0.</summary>
public sealed class SwaggerTests
{
    private const string Head = "swagger: '2.0'\ninfo: {title: T, version: '1'}\n";

    [Fact]
    public void Build_BodyAndFormsFromEverywhere_AreBodies()
    {
        var description = Describe.Valid(
            Head + """
            consumes: [application/xml]
            parameters:
              Body: {name: thing, in: body, required: true, schema: {$ref: '#/definitions/Thing'}}
              Field: {name: field, in: formData, type: string}
            definitions: {Thing: {type: object}}
            paths:
              /a:
                parameters: [{$ref: '#/parameters/Body'}]
                put: {}
                post: {parameters: [{name: other, in: body, schema: {type: string}}]}
              /b:
                parameters: [{$ref: '#/parameters/Field'}]
                put: {parameters: [{name: more, in: formData, type: integer}]}
                post: {consumes: [multipart/form-data]}
              /c: {$ref: 'items.yaml#/c'}
            """,
            ("specs/items.yaml", "c: {put: {parameters: [{$ref: 'api.yaml#/parameters/Body'}]}}"));

        Assert.Equal(
            [
                "PUT /a application/xml #/definitions/Thing", "POST /a application/xml string",
                "PUT /b application/x-www-form-urlencoded {field: string, more: integer}", "POST /b multipart/form-data {field: string}",
                "PUT /c application/xml #/definitions/Thing",
            ],
            description.Operations.Select(operation =>
                $"{operation.Method} {operation.Path} {operation.Body!.Content[0].ContentType} {SchemaText.Of(operation.Body.Content[0].Schema!)}"));
        Assert.All(description.Operations, operation => Assert.True(operation.Parameters.IsEmpty));
    }

    [Fact]
    public void Build_EmptyListsOfMediaTypes_ClearThoseOfTheDocument()
    {
        var description = Describe.Valid(Head + """
            consumes: [application/xml]
            produces: [application/xml]
            paths:
              /a:
                put:
                  consumes: []
                  produces: []
                  parameters: [{name: b, in: body, schema: {type: string}}]
                  responses: {200: {description: d, schema: {type: string}, examples: {application/json: a}}}
            """);

        var operation = Assert.Single(description.Operations);
        Assert.Equal("application/json", Assert.Single(operation.Body!.Content).ContentType);
        Assert.Equal("application/json", Assert.Single(operation.Responses[0].Content).ContentType);
    }

    [Theory]
    [InlineData("{name: a, in: body, schema: {}}, {name: b, in: body, schema: {}}", "4:60 SW2015")]
    [InlineData("{name: a, in: body, schema: {}}, {name: b, in: formData, type: string}", "4:60 SW2023")]
    public void Build_SecondBody_IsReportedAndLeftOut(string parameters, string fault)
    {
        var description = Describe.Faulty(Head + $"paths:\n  /a: {{put: {{parameters: [{parameters}]}}}}", [fault]);

        Assert.Equal("any", SchemaText.Of(Assert.Single(description.Operations).Body!.Content[0].Schema!));
    }

    [Fact]
    public void Build_MultiWithinAnArray_IsReported()
    {
        var description = Describe.Faulty(
            Head + "paths:\n  /a: {get: {parameters: [{name: a, in: query, type: array, items: {type: array, collectionFormat: multi, items: {type: string}}}]}}",
            ["4:100 SW2010"]);

        Assert.Equal([","], description.Operations[0].Parameters[0].ItemDelimiters);
    }

    [Theory]
    [InlineData("host: h.example", "https://h.example")]
    [InlineData("host: h.example:8080\nschemes: [http]\nbasePath: /v1", "http://h.example:8080/v1")]
    [InlineData("host: h.example\nschemes: [http, https]\nbasePath: /", "https://h.example http://h.example")]
    [InlineData("basePath: /v1", "/v1")]
    [InlineData("schemes: [https]", "")]
    public void Build_Host_IsAServerForEachScheme(string fields, string servers) => Assert.Equal(
        servers, string.Join(" ", Describe.Valid(Head + fields + "\npaths: {}").Servers.Select(server => server.Url)));

    [Fact]
    public void Build_ParameterizedHost_HasVariables()
    {
        var description = Describe.Valid(Head + """
            host: ignored.example
            basePath: /v1
            schemes: [https]
            parameters: {Suffix: {name: suffix, in: path, required: true, type: string, default: vault.azure.net, x-ms-skip-url-encoding: true}}
            x-ms-parameterized-host:
              hostTemplate: '{vault}.{zone}.{suffix}'
              positionInOperation: first
              parameters: [{name: vault, in: path, required: true, type: string, description: d}, {name: zone, in: path, type: string, enum: [eu, us]}, {$ref: '#/parameters/Suffix'}]
            paths: {}
            """);

        var server = Assert.Single(description.Servers);
        Assert.Equal("https://{vault}.{zone}.{suffix}/v1", server.Url);
        Assert.Equal(
            [("vault", "{vault}", "d", 0), ("zone", "eu", null, 2), ("suffix", "vault.azure.net", null, 0)],
            server.Variables.Select(variable => (variable.Name, variable.Default, variable.Description, variable.Values.Count)));
    }

    [Fact]
    public void Build_ParameterizedHostWithItsScheme_IsTakenAsItIs()
    {
        var description = Describe.Valid(Head + """
            x-ms-parameterized-host: {hostTemplate: '{Endpoint}/api', useSchemePrefix: false, parameters: [{name: Endpoint, in: path, type: string, default: 'https://h.example'}]}
            paths: {}
            """);

        Assert.Equal("{Endpoint}/api", Assert.Single(description.Servers).Url);
    }

    [Fact]
    public void Build_SecurityOfEveryFlow_IsKept()
    {
        const string Urls = "authorizationUrl: 'https://a.example', tokenUrl: 'https://t.example', scopes: { s: S }";

        var description = Describe.Valid(Head + $$"""
            securityDefinitions:
              i: {type: oauth2, flow: implicit, {{Urls}} }
              p: {type: oauth2, flow: password, {{Urls}} }
              a: {type: oauth2, flow: application, {{Urls}} }
              c: {type: oauth2, flow: accessCode, {{Urls}} }
              b: {type: basic}
              k: {type: apiKey, name: K, in: header}
            security: [{i: [s], p: [s], a: [s], c: [s], b: [], k: []}]
            paths: {/a: {get: {} } }
            """);

        Assert.Equal(6, description.SecuritySchemes.Count);
        Assert.Equal(6, description.Operations[0].Security[0].Schemes.Count);
    }
}
