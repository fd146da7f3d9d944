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
    [InlineData("multipart/form-data: { schema: { required: [a], properties: { a: { type: string } } } }", "MultipartFields", "multipart/form-data")]
    [InlineData("text/csv: {}", "TextBody", "text/csv")]
    [InlineData("application/xml: {}", "StreamBody", "application/xml")]
    [InlineData("image/*: {}", "StreamBody", "application/octet-stream")]
    public void Body_MediaType_DecidesTheForm(string content, string role, string contentType)
    {
        var plan = Described.Plan($"paths: {{ /a: {{ post: {{ requestBody: {{ content: {{ {content} }} }}, {Ok} }} }} }}");

        var body = Operations(plan).Single().Parameters.Single();
        Assert.Equal((role, contentType), (body.Role.ToString(), body.ContentType));
        Assert.Empty(Compiled.Complaints(plan.Files));
    }

    [Fact]
    public void Body_FurtherForms_AreReported()
    {
        var plan = Described.Plan($"paths: {{ /a: {{ post: {{ requestBody: {{ content: {{ application/xml: {{}}, application/json: {{}}, application/hal+json: {{}} }} }}, {Ok} }} }} }}");

        var diagnostic = Assert.Single(plan.Diagnostics);
        Assert.Equal(PlanningRules.FurtherBodyLeftOut, diagnostic.Rule);
        Assert.Equal(["POST /a", "application/xml", "application/json"], diagnostic.Arguments);
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

    [Fact]
    public void Body_OfParts_NamesThemInItsComment()
    {
        var plan = Described.Plan($"paths: {{ /a: {{ post: {{ requestBody: {{ content: {{ multipart/form-data: {{ schema: {{ required: [file], properties: {{ file: {{ type: string, format: binary }}, note: {{ type: string }} }} }} }} }} }}, {Ok} }} }} }}");

        Assert.Equal("The body of the request. Parts: `file` (required), `note`.", Operations(plan).Single().Parameters.Single().Doc);
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
    public void Answer_SeveralSuccesses_TakesTheFirstAndSaysSo()
    {
        var plan = Described.Plan("""
            paths:
              /a:
                get:
                  responses:
                    '204': { description: Nothing. }
                    '200': { description: One., content: { text/plain: {}, application/json: { schema: { type: string } } } }
                    '202': { description: Two., content: { application/json: { schema: { type: integer } } } }
                    '203': { description: Three., content: { application/json: { schema: { type: string } } } }
            """);

        var answer = Operations(plan).Single().Answer;
        Assert.Equal((AnswerKind.JsonOrNull, new TypeUse(new ScalarRef(Scalar.String), IsNullable: true)), (answer.Kind, answer.Type));
        Assert.Equal("SW3006", Assert.Single(plan.Diagnostics).Rule.Id);
        Assert.Equal(8, plan.Diagnostics[0].Location.StartLine);
    }

    [Theory]
    [InlineData("application/json: { schema: { type: string } }", "Json")]
    [InlineData("application/problem+json: {}", "Json")]
    [InlineData("application/xml: {}, text/csv: {}", "Text")]
    [InlineData("text/event-stream: {}", "Stream")]
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

        Assert.Equal(AnswerKind.Json, Operations(plan).Single().Answer.Kind);
        Assert.Null(Operations(plan).Single().ErrorsField);
    }

    [Theory]
    [InlineData("style: offset, items: nope, hasMore: hasNext, request: skip", "the answer has no array 'nope'")]
    [InlineData("style: offset, items: data, hasMore: data, request: skip", "the answer has no boolean 'data'")]
    [InlineData("style: offset, items: data, request: skip", "the answer has no boolean 'hasMore'")]
    [InlineData("style: offset, items: data, hasMore: hasNext, request: nope", "the request has no member 'nope'")]
    [InlineData("style: cursor, items: data, hasMore: hasNext, request: skip, response: nope", "the answer has no member 'nope' that gives the next value")]
    [InlineData("style: next-link, items: data, response: hasNext", "'hasNext' of the answer is no string")]
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
    public void Names_ThatCollide_AreResolvedInDocumentOrder()
    {
        var plan = Described.Plan($$"""
            paths:
              /a:
                get: { tags: [Pets], operationId: listPets, {{Ok}} }
                post: { tags: [Pets], operationId: pets/list, {{Ok}} }
                put: { tags: [Pets], operationId: Pets_List, {{Ok}} }
                delete: { tags: [Pets], operationId: errors, {{Ok}} }
            """);

        Assert.Equal(["ListAsync", "PetsListAsync", "PetsList2Async", "ErrorsAsync"], Operations(plan).Select(operation => operation.SendMethod));
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

        Assert.Equal(["id", "body2", "must", "late", "body"], operation.Parameters.Select(parameter => parameter.Name));
    }

    private static OperationPlan[] Operations(PlanResult plan) =>
        [.. plan.Files.SelectMany(file => file.Constructs).OfType<ClientPlan>().SelectMany(client => client.Operations)];
}
