using System.Linq;
using Specwright.Model;
using Xunit;

namespace Specwright.Core.Tests.Modelling;

public sealed class OperationTests
{
    private const string Id = "parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n";

    [Fact]
    public void Build_Operation_KeepsWhatItSays()
    {
        var operation = Describe.Operation(Id + """
            patch:
              operationId: Things_Patch
              summary: Changes a thing.
              description: At length.
              deprecated: true
              x-preview: true
              tags: [Things, Other]
              servers: [{url: 'https://things.example.com'}]
              responses: {}
            """);

        Assert.Equal("Things_Patch", operation.OperationId);
        Assert.Equal(("PATCH", "/things/{id}"), (operation.Method, operation.Path));
        Assert.Equal(("Changes a thing.", "At length."), (operation.Summary, operation.Description));
        Assert.True(operation.IsDeprecated);
        Assert.True(operation.IsPreview);
        Assert.Equal(["Things", "Other"], operation.Tags);
        Assert.Equal("https://things.example.com", Assert.Single(operation.Servers).Url);
        Assert.Equal((5, 4, 5, 9), (operation.Location.StartLine, operation.Location.StartColumn, operation.Location.EndLine, operation.Location.EndColumn));
    }

    [Fact]
    public void Build_PathItem_GivesItsMethodsInOrder()
    {
        var description = Describe.Valid("""
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths:
              /a: {get: {}, put: {}, post: {}, delete: {}, options: {}, head: {}, patch: {}, trace: {}, x-other: {}, summary: s}
              x-extension: {}
              /b: {get: {}}
            """);

        Assert.Equal(
            ["GET /a", "PUT /a", "POST /a", "DELETE /a", "OPTIONS /a", "HEAD /a", "PATCH /a", "TRACE /a", "GET /b"],
            description.Operations.Select(operation => $"{operation.Method} {operation.Path}"));
        Assert.Equal("s", description.Operations[0].Summary);
    }

    [Fact]
    public void Build_ReferredParts_AreFound()
    {
        var description = Describe.Valid(
            """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths:
              /things/{id}: {$ref: 'paths.yaml#/things'}
            components:
              parameters: {Id: {name: id, in: path, required: true, schema: {type: string}}}
              requestBodies: {Thing: {required: true, content: {application/json: {schema: {type: string}}}}}
              responses: {Thing: {description: d, content: {application/json: {schema: {type: integer}}}, headers: {H: {$ref: '#/components/headers/H'}}}}
              headers: {H: {schema: {type: boolean}}}
            """,
            ("specs/paths.yaml", """
            things:
              parameters: [{$ref: 'api.yaml#/components/parameters/Id'}]
              post:
                requestBody: {$ref: 'api.yaml#/components/requestBodies/Thing'}
                responses: {200: {$ref: 'api.yaml#/components/responses/Thing'}}
            """));

        var operation = Assert.Single(description.Operations);
        Assert.Equal("id", Assert.Single(operation.Parameters).Name);
        Assert.True(operation.Body!.IsRequired);
        Assert.Equal("string", SchemaText.Of(operation.Body.Content[0].Schema!));
        var response = Assert.Single(operation.Responses);
        Assert.Equal("integer", SchemaText.Of(response.Content[0].Schema!));
        Assert.Equal("boolean", SchemaText.Of(Assert.Single(response.Headers).Schema));
        Assert.Equal("specs/paths.yaml", operation.Location.FilePath);
    }

    [Fact]
    public void Build_BodyAndResponses_KeepTheirMediaTypes()
    {
        var operation = Describe.Operation(Id + """
            put:
              requestBody:
                description: The thing.
                content:
                  application/json: {schema: {type: object}}
                  text/plain: {}
              responses:
                200: {description: Done., content: {application/json: {schema: {type: string}}}, headers: {X-Rate: {schema: {type: integer}, description: r}, content-type: {schema: {type: string}}}}
                '4xx': {description: Refused.}
                default: {description: Other.}
                x-note: {}
            """);

        Assert.False(operation.Body!.IsRequired);
        Assert.Equal("The thing.", operation.Body.Description);
        Assert.Equal(["application/json", "text/plain"], operation.Body.Content.Select(form => form.ContentType));
        Assert.Null(operation.Body.Content[1].Schema);
        Assert.Equal(["200", "4XX", "default"], operation.Responses.Select(response => response.Status));
        Assert.Equal("Refused.", operation.Responses[1].Description);
        Assert.True(operation.Responses[1].Content.IsEmpty);
        Assert.Equal("X-Rate", Assert.Single(operation.Responses[0].Headers).Name);
    }

    [Fact]
    public void Build_Paging_ReadsOneOrSeveralWalks()
    {
        var operation = Describe.Operation(Id + """
            post:
              x-paging:
                - {style: offset, items: data, hasMore: hasNext, request: skip}
                - {method: ScanAsync, style: next-body, items: data, hasMore: hasNext, request: filters, response: nextQueryFilters, set: {isScan: true, limit: 500, s: a}}
            """);

        Assert.Equal((PagingStyle.Offset, "data", "hasNext", "skip"), (operation.Paging[0].Style, operation.Paging[0].Items, operation.Paging[0].HasMore, operation.Paging[0].Request));
        Assert.Null(operation.Paging[0].Method);
        Assert.Equal((PagingStyle.NextBody, "ScanAsync", "nextQueryFilters"), (operation.Paging[1].Style, operation.Paging[1].Method, operation.Paging[1].Response));
        Assert.Equal([new PagingConstant("isScan", "true"), new PagingConstant("limit", "500"), new PagingConstant("s", "\"a\"")], operation.Paging[1].Set);
    }

    [Theory]
    [InlineData("offset", PagingStyle.Offset)]
    [InlineData("page-number", PagingStyle.PageNumber)]
    [InlineData("cursor", PagingStyle.Cursor)]
    [InlineData("next-link", PagingStyle.NextLink)]
    [InlineData("link-header", PagingStyle.LinkHeader)]
    [InlineData("next-body", PagingStyle.NextBody)]
    public void Build_PagingStyle_IsRead(string word, PagingStyle style) =>
        Assert.Equal(style, Assert.Single(Describe.Operation(Id + $"get: {{x-paging: {{style: {word}}}}}").Paging).Style);

    [Theory]
    [InlineData("get: {x-paging: {style: pages}}", "6:29 SW2010")]
    [InlineData("get: {x-paging: {}}", "6:11 SW2005")]
    [InlineData("get: {x-paging: next}", "6:21 SW2004")]
    [InlineData("get: {responses: {600: {}}}", "6:23 SW2010")]
    [InlineData("get: {responses: {ok: {}}}", "6:23 SW2010")]
    [InlineData("get: {responses: {200: text}}", "6:28 SW2004")]
    [InlineData("get: {responses: []}", "6:22 SW2004")]
    [InlineData("get: {tags: Things}", "6:17 SW2004")]
    [InlineData("get: {tags: [{}]}", "6:18 SW2004")]
    [InlineData("get: {deprecated: 1}", "6:23 SW2004")]
    [InlineData("get: {requestBody: {$ref: '#/x'}}", "6:31 SW2006")]
    [InlineData("get: {responses: {200: {$ref: '#/x'}}}", "6:35 SW2006")]
    [InlineData("get: {requestBody: {content: {application/json: 1}}}", "6:53 SW2004")]
    public void Build_FaultyOperation_IsReportedAndTheRestBuilt(string method, string fault)
    {
        var operation = Describe.Operation(Id + method, [fault]);

        Assert.Equal("GET", operation.Method);
        Assert.Single(operation.Parameters);
        Assert.True(operation.Paging.IsEmpty);
        Assert.True(operation.Responses.IsEmpty);
    }

    [Fact]
    public void Build_DuplicateOperationId_IsTakenFromTheSecond()
    {
        var description = Describe.Faulty(
            "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /a: {get: {operationId: a}}\n  /b: {get: {operationId: a}}",
            ["5:27 SW2011"]);

        Assert.Equal(["a", null], description.Operations.Select(operation => operation.OperationId));
    }

    [Theory]
    [InlineData("paths:\n  /a: {gett: {}, x-get: {}}", "4:8 SW2010")]
    [InlineData("paths:\n  /a: {query: {}}", "4:8 SW2010")]
    [InlineData("paths:\n  /a: {get: {callbacks: {c: {}}}, put: {callbacks: {c: {}}}}", "4:14 SW2030")]
    [InlineData("webhooks: {a: {}, b: {}}\npaths: {}", "3:1 SW2030")]
    [InlineData("paths:\n  /a: {get: {responses: {200: {links: {l: {}}}, 201: {links: {l: {}}}}}}", "4:32 SW2025")]
    public void Build_PartOfWhichNoMethodIsGenerated_IsReportedOnce(string part, string fault) =>
        Describe.Faulty("openapi: 3.1.0\ninfo: {title: T, version: '1'}\n" + part, [fault]);

    [Fact]
    public void Build_MethodsOf32_AreSentAsTheyAreWritten()
    {
        var description = Describe.Faulty(
            "openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    query: {}\n    additionalOperations: {LINK: {}, copy: {}, POST: {}, 'a b': {}}\n    post: {}",
            ["6:48 SW2033", "6:58 SW2032"]);

        Assert.Equal(["QUERY", "LINK", "copy", "POST"], description.Operations.Select(operation => operation.Method));
    }

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public void Build_SectionsAndOperationsByReference_AreFollowed(string version)
    {
        var description = Describe.Valid(
            $$"""
            openapi: {{version}}
            info: {title: T, version: '1'}
            paths: {$ref: 'parts/paths.yaml'}
            security: [{key: []}]
            components:
              schemas: {$ref: 'parts/schemas.yaml#/all'}
              securitySchemes: {$ref: 'parts/schemas.yaml#/security'}
            """,
            ("specs/parts/paths.yaml", "/a: {get: {$ref: 'get.yaml'} }"),
            ("specs/parts/get.yaml", """
            operationId: getA
            parameters: [{name: q, in: query, schema: {$ref: '../api.yaml#/components/schemas/S'} }]
            """),
            ("specs/parts/schemas.yaml", "all: {S: {type: object, properties: {t: {$ref: '#/all/T'} } }, T: {type: string}}\nsecurity: {key: {type: apiKey, name: K, in: header}}"));

        var operation = Assert.Single(description.Operations);
        Assert.Equal(("GET", "getA", "q"), (operation.Method, operation.OperationId, Assert.Single(operation.Parameters).Name));
        Assert.Equal(["S", "T"], description.Schemas.Select(schema => schema.Name));
        Assert.Equal("key", Assert.Single(description.SecuritySchemes).Name);
    }

    [Fact]
    public void Build_PathItemWithReference_HasBoth()
    {
        var description = Describe.Valid(
            """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths:
              /a: {$ref: 'items.yaml#/a', summary: own, get: {operationId: own} }
            """,
            ("specs/items.yaml", """
            a: {$ref: '#/b', summary: theirs, get: {operationId: theirs}, put: {operationId: put}, parameters: [{name: p, in: query, schema: {type: string} }]}
            b: {delete: {operationId: delete}}
            """));

        Assert.Equal(["own", "put", "delete"], description.Operations.Select(operation => operation.OperationId));
        Assert.Equal(["own", "own", "own"], description.Operations.Select(operation => operation.Summary));
        Assert.All(description.Operations, operation => Assert.Equal("p", Assert.Single(operation.Parameters).Name));
    }

    [Fact]
    public void Build_PathItemsInACircle_AreReportedAndGivenWhatTheyHave()
    {
        var description = Describe.Faulty(
            "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /a: {$ref: '#/paths/~1b', get: {}}\n  /b: {$ref: '#/paths/~1a', put: {}}",
            ["4:14 SW2007", "5:14 SW2007"]);

        Assert.Equal(["GET /a", "PUT /a", "PUT /b", "GET /b"], description.Operations.Select(operation => $"{operation.Method} {operation.Path}"));
    }

    [Theory]
    [InlineData("/a?b=c&d", "b=c&d", "")]
    [InlineData("/a?b={p}", "b={p}", "Path p")]
    [InlineData("/a?q={q}", null, "Query q")]
    [InlineData("/a?x={q}&y=1", "x={q}&y=1", "Path q")]
    [InlineData("/a?kind=one&q=1", "kind=one", "Query q")]
    [InlineData("/a?kind=two", null, "Query kind")]
    [InlineData("/a?#b", null, "")]
    [InlineData("/a/{p?}#b?c", null, "Path p?")]
    public void Build_PathWithQuery_SendsItOnce(string path, string? query, string parameter)
    {
        var parameters = string.Join(", ", new[] { ("path", "p"), ("query", "q"), ("query", "kind") }
            .Select(known => path.Contains("{p?}", System.StringComparison.Ordinal) ? (known.Item1, known.Item2 + "?") : known)
            .Where(known => path.Contains(known.Item2 + "}", System.StringComparison.Ordinal) || path.Contains(known.Item2 + "=", System.StringComparison.Ordinal))
            .Select(known => $"{{name: '{known.Item2}', in: {known.Item1}, required: true, schema: {{type: string{(known.Item2 == "kind" ? ", enum: [one]" : "")}}}}}"));

        var operation = Assert.Single(Describe.Valid(
            $"openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths:\n  '{path}': {{get: {{parameters: [{parameters}]}}}}").Operations);

        Assert.Equal((path, query), (operation.Path, operation.Query));
        Assert.Equal(parameter, string.Join(", ", operation.Parameters.Select(known => $"{known.In} {known.Name}")));
    }

    [Theory]
    [InlineData("/{proxy+}", "proxy", "/{proxy}", true)]
    [InlineData("/a/{+name}", "name", "/a/{name}", true)]
    [InlineData("/a/{ids*}", "ids", "/a/{ids}", false)]
    [InlineData("/a{.format}{;v*}", "format, v", "/a{format}{v}", false)]
    [InlineData("/{proxy+}", "proxy+", "/{proxy+}", false)]
    public void Build_PlaceholdersWithMarks_AreThoseOfTheParameters(string path, string names, string expected, bool spans)
    {
        var parameters = string.Join(", ", names.Split(", ").Select(name => $"{{name: '{name}', in: path, required: true, schema: {{type: string}}}}"));

        var operation = Assert.Single(Describe.Valid(
            $"openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths:\n  '{path}': {{get: {{parameters: [{parameters}]}}}}").Operations);

        Assert.Equal(expected, operation.Path);
        Assert.Equal(names, string.Join(", ", operation.Parameters.Select(parameter => parameter.Name)));
        Assert.All(operation.Parameters, parameter => Assert.Equal(spans, parameter.SpansSegments));
    }

    [Fact]
    public void Build_MicrosoftPaths_AreAmongTheOthers()
    {
        var description = Describe.Valid(
            "swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {}}}\nx-ms-paths: {/a?comp=list: {get: {}}}");

        Assert.Equal(["/a", "/a?comp=list"], description.Operations.Select(operation => operation.Path));
        Assert.Equal("comp=list", description.Operations[1].Query);
    }

    [Fact]
    public void Build_PathsOfOneSignature_AreBothBuilt()
    {
        const string Get = "{get: {}, parameters: [{name: b, in: path, required: true, schema: {type: string}}]}";

        var description = Describe.Faulty(
            $"openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths:\n  '/a/{{b}}': {Get}\n  '/a/{{c}}': {Get.Replace("name: b", "name: c")}\n  '/a/{{b}}/': {Get}",
            ["5:3 SW2031"]);

        Assert.Equal(3, description.Operations.Count);
    }

    [Fact]
    public void Build_Payloads_AreThoseOfWebhooksAndCallbacks()
    {
        var description = Describe.Faulty(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a: {post: {operationId: subscribe, callbacks: {onEvent: {$ref: '#/components/callbacks/C'}}}}
            webhooks:
              created: {post: {requestBody: {content: {application/json: {schema: {type: string}}}}}}
              deleted: {$ref: '#/components/pathItems/D'}
            components:
              pathItems: {D: {post: {operationId: onDeleted, requestBody: {$ref: '#/components/requestBodies/B'}}}}
              requestBodies: {B: {content: {application/json: {schema: {type: boolean}}}}}
              callbacks:
                C:
                  '{$request.body#/url}':
                    post:
                      requestBody: {content: {application/json: {schema: {type: integer}}}}
                      callbacks: {again: {$ref: '#/components/callbacks/C'}}
            """,
            ["4:39 SW2030", "5:1 SW2030"]);

        Assert.Equal(
            ["subscribe onEvent integer", "created string", "onDeleted boolean"],
            description.Payloads.Select(payload => $"{payload.Name} {SchemaText.Of(payload.Body.Content[0].Schema!)}"));
        Assert.Single(description.Operations);
    }

    [Theory]
    [InlineData("/a/{b", "4:3 SW2016", null)]
    [InlineData("/a/b}", "4:3 SW2016", null)]
    [InlineData("/a/{}", "4:3 SW2016", null)]
    [InlineData("/a/{{b}}", "4:3 SW2016", null)]
    [InlineData("a", "4:3 SW2024", "/a")]
    public void Build_FaultyPath_IsReported(string path, string fault, string? expected)
    {
        var description = Describe.Faulty(
            $"openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths:\n  '{path}': {{get: {{}}}}", [fault]);

        Assert.Equal(expected is null ? [] : [expected], description.Operations.Select(operation => operation.Path));
    }
}
