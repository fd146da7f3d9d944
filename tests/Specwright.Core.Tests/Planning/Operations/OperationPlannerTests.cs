using System.Linq;
using Specwright.Planning;
using Specwright.Planning.Plans;
using Xunit;

namespace Specwright.Core.Tests.Planning.Operations;

public sealed class OperationPlannerTests
{
    private const string Ok = "responses: { '200': { description: Ok. } }";

    [Theory]
    [InlineData("text/plain: {}, application/json: { schema: { type: string } }", "JsonBody", "application/json")]
    [InlineData("application/merge-patch+json: {}", "JsonBody", "application/merge-patch+json")]
    [InlineData("'*/*': { schema: { type: object } }", "JsonBody", "application/json")]
    [InlineData("application/x-www-form-urlencoded: { schema: { properties: { a: { type: string } } } }", "FormBody", "application/x-www-form-urlencoded")]
    [InlineData("application/x-www-form-urlencoded: { schema: { type: object } }", "FormFields", "application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data: { schema: { required: [a], properties: { a: { type: string } } } }", "MultipartBody", "multipart/form-data")]
    [InlineData("multipart/form-data: { schema: { type: object } }", "MultipartFields", "multipart/form-data")]
    [InlineData("application/jsonl: { schema: { type: object } }", "JsonLinesBody", "application/jsonl")]
    [InlineData("text/csv: {}", "TextBody", "text/csv")]
    [InlineData("application/xml: {}", "TextBody", "application/xml")]
    [InlineData("image/*: {}", "StreamBody", null)]
    [InlineData("image/png: {}", "StreamBody", "image/png")]
    public void Body_MediaType_DecidesTheForm(string content, string role, string? contentType)
    {
        var plan = Described.Plan($"paths: {{ /a: {{ post: {{ requestBody: {{ content: {{ {content} }} }}, {Ok} }} }} }}");

        var body = Operations(plan)[0].Parameters[0];
        Assert.Equal((role, contentType), (body.Role.ToString(), body.ContentType));
        Assert.Empty(Compiled.Complaints(plan.Files));
    }

    [Theory]
    [InlineData("application/xml: {}, application/json: {}, application/hal+json: {}, text/json: {}", "PostAAsync PostAAsXmlAsync")]
    [InlineData("application/json: {}, application/hal+json: { schema: { type: string } }", "PostAAsync PostAAsHalAsync")]
    [InlineData("application/vnd.v1+json: {}, application/vnd.v2+json: {}", "PostAAsync PostAAsVndV2Async")]
    [InlineData("text/plain: {}, multipart/form-data: {}, text/csv: {}, image/png: {}, multipart/mixed: {}", "PostAAsync PostAAsMultipartMixedAsync PostAAsTextAsync PostAAsCsvAsync PostAAsStreamAsync")]
    public void Body_FurtherForms_HaveMethodsOfTheirOwn(string content, string methods)
    {
        var plan = Described.Plan($"paths: {{ /a: {{ post: {{ requestBody: {{ content: {{ {content} }} }}, {Ok} }} }} }}");

        Assert.Empty(plan.Diagnostics);
        Assert.Equal(methods, string.Join(' ', Operations(plan).Select(static operation => operation.SendMethod)));
        Assert.Empty(Compiled.Complaints(plan.Files));
    }

    [Fact]
    public void Body_FormsWithoutEnd_HaveMethodsUpToALimit()
    {
        var content = string.Join(", ", Enumerable.Range(0, 1000).Select(static number => $"text/t{number}: {{}}"));

        var plan = Described.Plan($"paths: {{ /a: {{ post: {{ requestBody: {{ content: {{ {content} }} }}, {Ok} }} }} }}");

        Assert.Equal(16, Operations(plan).Length);
        Assert.Equal("SW3008", Assert.Single(plan.Diagnostics).Rule.Id);
    }

    [Theory]
    [InlineData("default: 30", "At most. Default: `30`.")]
    [InlineData("default: null", "At most.")]
    public void Parameter_WithADefault_SaysSo(string schema, string doc)
    {
        var plan = Described.Plan($"paths: {{ /a: {{ get: {{ parameters: [{{ name: n, in: query, description: At most., schema: {{ {schema} }} }}], {Ok} }} }} }}");

        Assert.Equal(doc, Operations(plan).Single().Parameters.Single().Doc);
    }

    [Fact]
    public void Body_FurtherForms_TakeNoNameFromAnOperation()
    {
        var plan = Described.Plan($$"""
            paths:
              /a: { post: { operationId: send, requestBody: { content: { application/json: {}, text/xml: {} } }, {{Ok}} } }
              /b: { post: { operationId: sendAsXml, {{Ok}} } }
            """);

        Assert.Equal(
            ["SendAsync", "SendAsXmlBodyAsync", "SendAsXmlAsync"], Operations(plan).Select(static operation => operation.SendMethod));
    }

    [Theory]
    [InlineData("https://b.example/v2", "https://b.example/v2", null)]
    [InlineData("/v2", "/v2", null)]
    [InlineData("v2", null, "SW3009")]
    [InlineData("file:///v2", null, "SW3009")]
    public void Server_OfAnOperation_MustBeAbsolute(string url, string? server, string? id)
    {
        var plan = Described.Plan($"paths: {{ /a: {{ get: {{ servers: [{{ url: '{url}' }}], {Ok} }} }} }}");

        Assert.Equal(server, Operations(plan).Single().Server);
        Assert.Equal(id, plan.Diagnostics.SingleOrDefault()?.Rule.Id);
    }

    [Fact]
    public void Header_WhoseNameIsNone_IsLeftOut()
    {
        var plan = Described.Plan($"paths: {{ /a: {{ get: {{ parameters: [{{ name: 'a: b', in: header, schema: {{ type: string }} }}], {Ok} }} }} }}");

        Assert.Equal("SW3003", Assert.Single(plan.Diagnostics).Rule.Id);
        Assert.Empty(Operations(plan).Single().Parameters);
    }

    [Fact]
    public void Body_FormWithoutFields_IsNone()
    {
        var plan = Described.Plan($"paths: {{ /a: {{ get: {{ requestBody: {{ content: {{ application/x-www-form-urlencoded: {{ schema: {{ type: object, additionalProperties: false }} }} }} }}, {Ok} }} }} }}");

        Assert.Empty(Operations(plan).Single().Parameters);
    }

    [Theory]
    [InlineData("required: true, ", "SW3002", 0)]
    [InlineData("", "SW3003", 1)]
    public void Parameter_NotSupported_LeavesOutItselfOrTheOperation(string required, string id, int operations)
    {
        var plan = Described.Plan($$"""
            paths:
              /a:
                get:
                  parameters: [{ name: 'x y', in: header, {{required}}schema: { type: string } }]
                  {{Ok}}
            """);

        Assert.Equal(id, Assert.Single(plan.Diagnostics).Rule.Id);
        Assert.Equal(operations, Operations(plan).Length);
        Assert.All(Operations(plan), operation => Assert.Empty(operation.Parameters));
    }

    [Fact]
    public void Path_Literals_ArePercentEncodedAndFragmentsLeftOut()
    {
        var operation = Operations(Described.Plan($"paths: {{ '/a b/ü/%20#frag': {{ get: {{ {Ok} }} }} }}")).Single();

        Assert.Equal("/a%20b/%C3%BC/%20", operation.Path.Single().Literal);
    }

    [Fact]
    public void Answer_SeveralSuccessesOfOneType_IsThatTypeOrNull()
    {
        var plan = Described.Plan("""
            paths:
              /a:
                get:
                  responses:
                    '204': { description: Nothing. }
                    '200': { description: One., content: { application/json: { schema: { type: integer } } } }
                    '202': { description: Two., content: { application/json: { schema: { type: integer } } } }
            """);

        var answer = Operations(plan).Single().Answer;
        Assert.Equal((AnswerKind.JsonOrNull, new TypeUse(new ScalarRef(Scalar.Int64), IsNullable: true)), (answer.Kind, answer.Type));
        Assert.Empty(plan.Diagnostics);
    }

    [Fact]
    public void Answer_SeveralSuccessesOfDifferentTypes_HasACaseForEachStatus()
    {
        var plan = Described.Plan("""
            paths:
              /a:
                get:
                  operationId: get
                  responses:
                    '200': { description: One., content: { application/json: { schema: { type: integer } } } }
                    '202': { description: Two., content: { application/json: { schema: { properties: { Accepted: { type: string } } } } } }
                    '204': { description: Nothing. }
                    2XX: { description: Any., content: { text/csv: {} } }
            """);

        var result = Operations(plan).Single().Answer.Result!;
        Assert.Equal("GetResult", result.Name);
        Assert.Equal(
            ["Ok:200:Json", "Accepted:202:Json", "NoContent:204:None", "Success:2XX:Text"],
            result.Cases.Select(@case => $"{@case.Name}:{@case.Status}:{@case.Answer.Kind}"));
        Assert.Empty(plan.Diagnostics);
        Assert.Empty(Compiled.Complaints(plan.Files));
    }

    [Fact]
    public void Answer_CaseNamedAsTheTypeOfABody_GetsAnotherName()
    {
        var plan = Described.Plan("""
            paths:
              /a:
                get:
                  operationId: get
                  responses:
                    '200': { description: One., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Accepted' } } } } }
                    '202': { description: Two., content: { application/json: { schema: { $ref: '#/components/schemas/Ok' } } } }
            components:
              schemas:
                Ok: { properties: { a: { type: string } } }
                Accepted: { properties: { b: { type: string } } }
                GetResult: { properties: { c: { type: string } } }
            """);

        var result = Operations(plan).Single().Answer.Result!;
        Assert.Equal("GetResultType", result.Name);
        Assert.Equal(["OkAnswer", "AcceptedAnswer"], result.Cases.Select(@case => @case.Name));
        Assert.Empty(Compiled.Complaints(plan.Files));
    }

    [Theory]
    [InlineData("'302': { description: Elsewhere. }", "Stream")]
    [InlineData("'302': { description: Elsewhere. }, default: { description: No. }", "None")]
    [InlineData("'404': { description: No. }", "None")]
    [InlineData("'204': { description: No. }, '302': { description: Elsewhere. }", "None")]
    public void Answer_OnlyOfARedirect_IsWhatThatLeadsTo(string responses, string kind) => Assert.Equal(
        kind,
        Operations(Described.Plan($"paths: {{ /a: {{ get: {{ responses: {{ {responses} }} }} }} }}")).Single().Answer.Kind.ToString());

    [Theory]
    [InlineData("application/hal+json: {}", "application/hal+json")]
    [InlineData("application/hal+json: {}, application/json: {}", null)]
    [InlineData("application/json;v=2: {}, application/hal+json: {}", "application/json;v=2, application/hal+json")]
    [InlineData("application/json;charset=utf-8: {}", null)]
    [InlineData("text/csv: {}", "text/csv, */*;q=0.5")]
    [InlineData("text/plain: {}", null)]
    [InlineData("image/png: {}, image/*: {}", "image/png, */*;q=0.5")]
    [InlineData("application/octet-stream: {}", null)]
    [InlineData("application/x-ndjson: {}", "application/x-ndjson")]
    [InlineData("\"image/png\\r\\nx: y\": {}", null)]
    public void Answer_MediaTypes_AreWhatTheRequestAccepts(string content, string? accept)
    {
        var plan = Described.Plan($"paths: {{ /a: {{ get: {{ responses: {{ '200': {{ description: Ok., content: {{ {content} }} }} }} }} }} }}");

        Assert.Equal(accept, Operations(plan).Single().Answer.Accept);
        Assert.Empty(Compiled.Complaints(plan.Files));
    }

    [Fact]
    public void Answer_OtherForms_AreReported()
    {
        const string Forms = "content: { application/xml: {}, text/csv: {}, application/json: {}, text/json: {} }";
        var plan = Described.Plan($"paths: {{ /a: {{ get: {{ responses: {{ '200': {{ description: Ok., {Forms} }}, '201': {{ description: Ok., {Forms} }} }} }} }} }}");

        var diagnostic = Assert.Single(plan.Diagnostics);
        Assert.Equal(PlanningRules.FurtherFormOfAnswer, diagnostic.Rule);
        Assert.Equal(["GET /a", "application/xml, text/csv", "application/json"], diagnostic.Arguments);
    }

    [Theory]
    [InlineData("application/vnd.a+json: { schema: { type: integer } }, application/json: { schema: { type: boolean } }", "Boolean", null, "application/vnd.a+json")]
    [InlineData("application/vnd.a+json: { schema: { type: integer } }, application/vnd.b+json: { schema: { type: boolean } }", "Int64", "application/vnd.a+json", "application/vnd.b+json")]
    [InlineData("application/vnd.a+json: { schema: { type: integer } }, application/vnd.b+json: { schema: { type: integer } }", "Int64", "application/vnd.a+json, application/vnd.b+json", null)]
    public void Answer_JsonOfSeveralTypes_AsksForTheOneThatIsRead(string content, string type, string? accept, string? other)
    {
        var plan = Described.Plan($"paths: {{ /a: {{ get: {{ responses: {{ '200': {{ description: Ok., content: {{ {content} }} }} }} }} }} }}");

        var answer = Operations(plan).Single().Answer;
        Assert.Equal((type, accept), (((ScalarRef)answer.Type!.Type).Scalar.ToString(), answer.Accept));
        Assert.Equal(other, plan.Diagnostics.SingleOrDefault()?.Arguments[1]);
    }

    [Theory]
    [InlineData("text/event-stream: {}", "TextEvents", null)]
    [InlineData("text/event-stream: { schema: { type: string } }", "TextEvents", null)]
    [InlineData("text/event-stream: { schema: { properties: { x: { type: string } } } }", "Events", null)]
    [InlineData("text/event-stream: { schema: { type: array, items: { properties: { x: { type: string } } } } }", "Events", null)]
    [InlineData("text/event-stream: { itemSchema: { properties: { event: { type: string }, data: { type: string } } } }", "TextEvents", null)]
    [InlineData("text/event-stream: { itemSchema: { properties: { data: { type: string, contentSchema: { properties: { x: { type: string } } } } } } }", "Events", null)]
    [InlineData("text/event-stream: { itemSchema: { properties: { data: { type: string, contentMediaType: text/csv, contentSchema: {} } } } }", "TextEvents", null)]
    [InlineData("text/event-stream: { schema: { oneOf: [{ properties: { event: { type: string, enum: [a] }, data: { properties: { x: { type: string } } } } }, { properties: { event: { type: string, enum: [b] }, data: { type: string } } }] } }", "Events", "Event")]
    [InlineData("text/event-stream: { schema: { oneOf: [{ properties: { event: { type: string, enum: [a] }, data: { type: string } } }, { properties: { event: { type: string, enum: [b] } } }] } }", "Events", "EventOfText")]
    [InlineData("application/jsonl: { itemSchema: { type: integer } }", "JsonLines", null)]
    [InlineData("application/stream+json: { schema: { type: integer } }", "JsonLines", null)]
    [InlineData("application/geo+json-seq: {}", "JsonSequence", null)]
    public void Answer_OfItems_IsRead(string content, string kind, string? eventContent)
    {
        var plan = Described.Plan($"paths: {{ /a: {{ get: {{ responses: {{ '200': {{ description: Ok., content: {{ {content} }} }} }} }} }} }}");

        var answer = Operations(plan).Single().Answer;
        Assert.Equal((kind, eventContent), (answer.Kind.ToString(), answer.EventContent));
        Assert.Empty(Compiled.Complaints(plan.Files));
    }

    [Fact]
    public void Answer_WithItemsInAMediaTypeThatHasNone_IsReported()
    {
        var plan = Described.Plan("paths: { /a: { get: { responses: { '200': { description: Ok., content: { application/json: { itemSchema: { type: string } } } } } } } }");

        Assert.Equal("SW3051", Assert.Single(plan.Diagnostics).Rule.Id);
        Assert.Equal(AnswerKind.Json, Operations(plan).Single().Answer.Kind);
    }

    [Fact]
    public void Answer_OfItemsBesideOneAtOnce_HasAMethodForEach()
    {
        var plan = Described.Plan("paths: { /a: { get: { operationId: get, responses: { '200': { description: Ok., content: { text/event-stream: {}, application/json: {} } } } } } }");

        Assert.Equal(["GetAsync:Json", "GetStreamAsync:TextEvents"], Operations(plan).Select(operation => $"{operation.SendMethod}:{operation.Answer.Kind}"));
        Assert.Empty(plan.Diagnostics);
        Assert.Empty(Compiled.Complaints(plan.Files));
    }

    [Theory]
    [InlineData("application/json: { schema: { type: string } }", "Json")]
    [InlineData("application/json: { schema: { type: string } }, text/plain: {}", "TextOrJson")]
    [InlineData("'*/*': { schema: { type: string } }", "TextOrJson")]
    [InlineData("text/csv: {}, application/pdf: {}", "Stream")]
    [InlineData("application/problem+json: {}", "Json")]
    [InlineData("application/xml: {}, text/csv: {}", "Text")]
    [InlineData("application/pdf: {}", "Stream")]
    [InlineData("'*/*': { schema: { type: object } }", "Json")]
    [InlineData("application/json: { schema: { type: string, format: binary } }", "Stream")]
    public void Answer_MediaType_DecidesTheForm(string content, string kind)
    {
        var plan = Described.Plan($"paths: {{ /a: {{ get: {{ responses: {{ '200': {{ description: Ok., content: {{ {content} }} }} }} }} }} }}");

        Assert.Equal(kind, Operations(plan).Single().Answer.Kind.ToString());
    }

    [Theory]
    [InlineData("", "", "Json", null)]
    [InlineData("", "404: { description: No. }, default: { description: No. }", "Json", null)]
    [InlineData("", "204: { description: No. }", "JsonOrNull", "`null` when the service answers with status 204.")]
    [InlineData("", "202: { description: No. }, 2XX: { description: No. }", "JsonOrNull", "`null` when the service answers with status 202 or 2XX.")]
    [InlineData(", nullable: true", "", "JsonOrNull", "`null` when the service answers `null`.")]
    [InlineData(", nullable: true", "204: { description: No. }", "JsonOrNull", "`null` when the service answers `null` or with status 204.")]
    public void Answer_NullableOrBesideOneWithoutABody_MayBeNull(string nullable, string others, string kind, string? nullWhen)
    {
        var plan = Described.Plan($"paths: {{ /a: {{ get: {{ responses: {{ 200: {{ description: Ok., content: {{ application/json: {{ schema: {{ type: integer{nullable} }} }} }} }}, {others} }} }} }} }}");

        var answer = Operations(plan).Single().Answer;
        Assert.Equal((kind, nullWhen), (answer.Kind.ToString(), answer.NullWhen));
        Assert.Equal(kind == "JsonOrNull", answer.Type!.IsNullable);
        Assert.Empty(plan.Diagnostics);
    }

    [Theory]
    [InlineData("text/plain: {}", "Text")]
    [InlineData("application/pdf: {}", "Stream")]
    public void Answer_NotOfJson_BesideOneWithoutABody_StaysAsItIs(string content, string kind)
    {
        var plan = Described.Plan($"paths: {{ /a: {{ get: {{ responses: {{ 200: {{ description: Ok., content: {{ {content} }} }}, 204: {{ description: No. }} }} }} }} }}");

        Assert.Equal(kind, Operations(plan).Single().Answer.Kind.ToString());
    }

    [Fact]
    public void Answer_OnlyDefault_IsTheSuccess()
    {
        var plan = Described.Plan("paths: { /a: { get: { responses: { default: { description: Ok., content: { application/json: { schema: { type: string } } } } } } } }");

        // Of a success or of an error: the status tells.
        Assert.Equal(AnswerKind.Json, Operations(plan).Single().Answer.Kind);
        Assert.NotNull(Operations(plan).Single().ErrorsField);
    }

    [Theory]
    [InlineData("style: offset, items: nope, hasMore: hasNext, request: skip", "the answer has no array 'nope'")]
    [InlineData("style: offset, items: data, hasMore: data, request: skip", "the answer has no boolean 'data'")]
    [InlineData("style: offset, items: data, request: skip", "the answer has no boolean 'hasMore'")]
    [InlineData("style: offset, items: data, hasMore: hasNext, request: nope", "the request has no member 'nope'")]
    [InlineData("style: cursor, items: data, hasMore: hasNext, request: skip, response: nope", "the answer has no member 'nope' that gives the next value")]
    [InlineData("style: next-link, items: data, response: hasNext", "'hasNext' of the answer is no string")]
    [InlineData("style: cursor, items: data, request: skip, response: data", "'data' of the answer holds the items themselves")]
    public void Paging_ThatDoesNotFit_IsReportedAndTheOperationGeneratedUnpaged(string paging, string misfit)
    {
        var plan = Described.Plan($$"""
            paths:
              /a:
                get:
                  operationId: list
                  x-paging: { {{paging}} }
                  parameters: [{ name: skip, in: query, schema: { type: integer } }]
                  responses:
                    '200':
                      description: Ok.
                      content:
                        application/json:
                          schema: { properties: { data: { type: array, items: { type: string } }, hasNext: { type: boolean } } }
            """);

        var diagnostic = Assert.Single(plan.Diagnostics);
        Assert.Equal(PlanningRules.InvalidPaging, diagnostic.Rule);
        Assert.Equal(misfit, diagnostic.Arguments[1]);
        Assert.Equal("ListAsync", Operations(plan).Single().SendMethod);
        Assert.Empty(Operations(plan).Single().Paging);
    }

    [Fact]
    public void Names_ThatCollide_GoToTheNearestSpelling()
    {
        var plan = Described.Plan($$"""
            paths:
              /a:
                get: { tags: [Pets], operationId: listPets, {{Ok}} }
                post: { tags: [Pets], operationId: pets/list, {{Ok}} }
                put: { tags: [Pets], operationId: Pets_List, {{Ok}} }
                delete: { tags: [Pets], operationId: errors, {{Ok}} }
            """);

        Assert.Equal(["ListAsync", "PostAAsync", "PetsListAsync", "ErrorsAsync"], Operations(plan).Select(operation => operation.SendMethod));
        Assert.Equal("s_errorsOperation", Operations(plan)[3].FieldName);
    }

    [Fact]
    public void Parameters_OfAllPlaces_StandInTheOrderOfTheirNeed()
    {
        var operation = Operations(Described.Plan($$"""
            paths:
              /a/{id}:
                post:
                  parameters:
                    - { name: late, in: query, schema: { type: string } }
                    - { name: must, in: header, required: true, schema: { type: string } }
                    - { name: body, in: query, schema: { type: string } }
                    - { name: id, in: path, required: true, schema: { type: string } }
                  requestBody: { required: true, content: { text/plain: {} } }
                  {{Ok}}
            """)).Single();

        Assert.Equal(["id", "body", "must", "late", "bodyQuery"], operation.Parameters.Select(parameter => parameter.Name));
    }

    private static OperationPlan[] Operations(PlanResult plan) =>
        [.. plan.Files.SelectMany(file => file.Constructs).OfType<ClientPlan>().SelectMany(client => client.Operations)];
}
