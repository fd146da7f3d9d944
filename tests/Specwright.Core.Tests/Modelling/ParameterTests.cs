using System.Linq;
using Specwright.Model;
using Xunit;

namespace Specwright.Core.Tests.Modelling;

public sealed class ParameterTests
{
    private const string Id = "{name: id, in: path, required: true, schema: {type: string}}";

    [Theory]
    [InlineData("{name: p, in: query, schema: {type: string}}", ParameterPlace.Query, ParameterStyle.Form, true, false)]
    [InlineData("{name: p, in: query, required: true, schema: {}}", ParameterPlace.Query, ParameterStyle.Form, true, true)]
    [InlineData("{name: p, in: query, explode: false, schema: {}}", ParameterPlace.Query, ParameterStyle.Form, false, false)]
    [InlineData("{name: p, in: query, style: spaceDelimited, schema: {}}", ParameterPlace.Query, ParameterStyle.SpaceDelimited, false, false)]
    [InlineData("{name: p, in: query, style: pipeDelimited, explode: true, schema: {}}", ParameterPlace.Query, ParameterStyle.PipeDelimited, true, false)]
    [InlineData("{name: p, in: query, style: deepObject, explode: true, schema: {}}", ParameterPlace.Query, ParameterStyle.DeepObject, true, false)]
    [InlineData("{name: p, in: header, schema: {}}", ParameterPlace.Header, ParameterStyle.Simple, false, false)]
    [InlineData("{name: p, in: cookie, schema: {}}", ParameterPlace.Cookie, ParameterStyle.Form, true, false)]
    [InlineData("{name: id, in: path, style: label, schema: {}}", ParameterPlace.Path, ParameterStyle.Label, false, true)]
    [InlineData("{name: id, in: path, style: matrix, explode: true, schema: {}}", ParameterPlace.Path, ParameterStyle.Matrix, true, true)]
    public void Build_Parameter_HasItsPlaceAndStyle(
        string text, ParameterPlace place, ParameterStyle style, bool explode, bool required)
    {
        var others = place == ParameterPlace.Path ? "" : $", {Id}";

        var parameter = Describe.Operation($"get: {{parameters: [{text}{others}]}}").Parameters[0];

        Assert.Equal((place, style, explode, required), (parameter.In, parameter.Style, parameter.Explode, parameter.IsRequired));
    }

    [Fact]
    public void Build_ParameterWithContent_HasItsMediaTypeAndSchema()
    {
        var operation = Describe.Operation(
            $"get: {{parameters: [{Id}, {{name: filter, in: query, description: d, deprecated: true, content: {{application/json: {{schema: {{type: object}}}}}}}}]}}");

        var parameter = operation.Parameters[1];
        Assert.Equal(("application/json", "{}"), (parameter.ContentType, SchemaText.Of(parameter.Schema)));
        Assert.Equal("d", parameter.Description);
        Assert.True(parameter.IsDeprecated);
    }

    [Fact]
    public void Build_ParametersOfPathItem_AreReplacedByThoseOfTheOperation()
    {
        var operation = Describe.Operation($$"""
            parameters: [{{Id}}, {name: a, in: query, schema: {type: string} }, {name: a, in: header, schema: {type: string} }]
            get:
              parameters: [{name: a, in: query, schema: {type: integer} }, {name: b, in: query, schema: {type: string} }]
            """);

        Assert.Equal(
            ["Path id string", "Header a string", "Query a integer", "Query b string"],
            operation.Parameters.Select(parameter => $"{parameter.In} {parameter.Name} {SchemaText.Of(parameter.Schema)}"));
    }

    [Theory]
    [InlineData("Accept")]
    [InlineData("content-type")]
    [InlineData("Authorization")]
    public void Build_HeaderThatOpenApiReserves_IsIgnored(string name) =>
        Assert.Single(Describe.Operation($"get: {{parameters: [{Id}, {{name: {name}, in: header, schema: {{}}}}]}}").Parameters);

    [Fact]
    public void Build_UndeclaredPathParameter_IsAString()
    {
        var parameter = Assert.Single(Describe.Operation("get: {}", ["5:5 SW2013"]).Parameters);

        Assert.Equal(("id", "string"), (parameter.Name, SchemaText.Of(parameter.Schema)));
        Assert.Equal((ParameterPlace.Path, true), (parameter.In, parameter.IsRequired));
    }

    [Theory]
    [InlineData("{name: other, in: path, schema: {}}", "5:31 SW2014")]
    [InlineData("{name: id, in: path, schema: {}}", "5:24 SW2015")]
    [InlineData("{in: query, schema: {}}", "5:24 SW2005")]
    [InlineData("{name: q, schema: {}}", "5:24 SW2005")]
    [InlineData("{name: q, in: body, schema: {}}", "5:38 SW2010")]
    [InlineData("{$ref: '#/components/parameters/None'}", "5:31 SW2006")]
    [InlineData("text", "5:24 SW2004")]
    public void Build_FaultyParameter_IsReportedAndLeftOut(string parameter, string fault)
    {
        const string First = "{name: id, in: path, schema: {}}";

        var operation = Describe.Operation($"get: {{parameters: [{parameter}, {First}]}}", [fault.Replace("5:24 SW2015", "5:58 SW2015")]);

        Assert.Equal("id", Assert.Single(operation.Parameters).Name);
    }

    [Theory]
    [InlineData("{name: q, in: query}", "5:86 SW2005")]
    [InlineData("{name: q, in: query, style: simple, schema: {}}", "5:114 SW2010")]
    [InlineData("{name: q, in: header, style: form, schema: {}}", "5:115 SW2010")]
    [InlineData("{name: q, in: query, schema: {}, required: 1}", "5:129 SW2004")]
    public void Build_ParameterWithFaultyPart_IsReportedAndKept(string parameter, string fault)
    {
        var operation = Describe.Operation($"get: {{parameters: [{Id}, {parameter}]}}", [fault]);

        Assert.Equal("q", operation.Parameters[1].Name);
    }

    [Fact]
    public void Build_ParameterThatOperationsShare_IsWhatEachOfThemSaysOfIt()
    {
        var description = Describe.Valid("""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              '/a/{p+}': {get: {parameters: [{$ref: '#/components/parameters/P', description: here} ] } }
              '/b/{p}': {get: {parameters: [{$ref: '#/components/parameters/P'} ] } }
              '/c/{p}': {get: {parameters: [{$ref: '#/components/parameters/P'} ] } }
            components: {parameters: {P: {name: p, in: path, required: true, description: everywhere, schema: {type: string} } } }
            """);

        var parameters = description.Operations.Select(operation => Assert.Single(operation.Parameters)).ToList();
        Assert.Equal(
            [("here", true), ("everywhere", false), ("everywhere", false)],
            parameters.Select(parameter => (parameter.Description, parameter.SpansSegments)));
        Assert.All(parameters, parameter => Assert.Same(parameters[0].Schema, parameter.Schema));
    }

    [Fact]
    public void Build_AnswerThatOperationsShare_IsBuiltOnce()
    {
        var description = Describe.Valid("""
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths:
              /a: {get: {responses: {'404': {$ref: '#/components/responses/R'} } } }
              /b: {get: {responses: {'404': {$ref: '#/components/responses/R'} } } }
            components: {responses: {R: {description: none, headers: {X: {schema: {type: string} } }, content: {application/json: {schema: {type: object} } } } } }
            """);

        var responses = description.Operations.Select(operation => Assert.Single(operation.Responses)).ToList();
        Assert.Equal(responses[0].Content, responses[1].Content);
        Assert.Same(responses[0].Content[0], responses[1].Content[0]);
        Assert.Same(responses[0].Headers[0], responses[1].Headers[0]);
    }
}
