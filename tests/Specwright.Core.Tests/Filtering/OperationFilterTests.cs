using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Specwright.Filtering;
using Specwright.Generation;
using Specwright.Tests.Shared;
using Xunit;

namespace Specwright.Core.Tests.Filtering;

public sealed class OperationFilterTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Zoo, version: '1' }
        security: [{ key: [] }]
        paths:
          /pets:
            get:
              operationId: list
              tags: [pets, animals]
              parameters: [{ name: size, in: query, schema: { type: string, enum: [small, large] } }]
              responses:
                '200': { description: All., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } }
                '400': { description: Wrong., content: { application/json: { schema: { $ref: '#/components/schemas/PetFault' } } } }
            post:
              tags: [pets]
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: { '204': { description: Done. } }
          /orders/{id}:
            get:
              operationId: list2
              tags: [orders]
              security: []
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses:
                '200': { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
                '400': { description: Wrong., content: { application/json: { schema: { $ref: '#/components/schemas/OrderFault' } } } }
          /status:
            get:
              operationId: status
              responses:
                '200': { description: It., content: { application/json: { schema: { type: object, properties: { pets: { type: integer } } } } } }
        components:
          securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
          schemas:
            Pet: { type: object, properties: { name: { type: string }, order: { $ref: '#/components/schemas/Receipt' } } }
            pet: { type: object, properties: { differs: { type: string } } }
            Receipt: { type: object, properties: { at: { type: string } } }
            Order: { type: object, properties: { receipt: { $ref: '#/components/schemas/Receipt' }, other: { $ref: '#/components/schemas/pet' } } }
            PetFault: { type: object, properties: { pet: { type: string } } }
            OrderFault: { type: object, properties: { order: { type: string } } }
        """;

    public static TheoryData<string, string[], string[]> Filters => new()
    {
        { "IncludeTags", ["animals"], ["GET /pets"] },
        { "IncludeTags", ["pets", "orders"], ["GET /pets", "POST /pets", "GET /orders/{id}"] },
        { "IncludeTags", ["Pets"], [] },
        { "ExcludeTags", ["pets"], ["GET /orders/{id}", "GET /status"] },
        { "IncludePaths", ["/pets/**"], ["GET /pets", "POST /pets"] },
        { "ExcludePaths", ["/*"], ["GET /orders/{id}"] },
        { "IncludeOperations", ["list2"], ["GET /orders/{id}"] },
        { "IncludeOperations", ["POST /pets", "get /status"], ["POST /pets", "GET /status"] },
        { "ExcludeOperations", ["list", "list2", "status"], ["POST /pets"] },
        { "ExcludeOperations", ["LIST"], ["GET /pets", "POST /pets", "GET /orders/{id}", "GET /status"] },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filter_OneKind_TakesWhatItSays(string kind, string[] values, string[] expected) =>
        Assert.Equal(expected, Operations(Generate(Of(kind, values))));

    [Fact]
    public void Filter_SeveralIncludes_TakeWhatAnyOfThemNames() => Assert.Equal(
        ["GET /orders/{id}", "GET /status"],
        Operations(Generate(new OperationFilter { IncludeTags = EquatableArray.Create("orders"), IncludePaths = EquatableArray.Create("/status") })));

    [Fact]
    public void Filter_IncludeAndExclude_TakesWhatIsIncludedAndNotExcluded() => Assert.Equal(
        ["GET /pets"],
        Operations(Generate(new OperationFilter { IncludeTags = EquatableArray.Create("pets"), ExcludeOperations = EquatableArray.Create("POST /pets") })));

    [Fact]
    public void Filter_Types_AreThoseThatItsOperationsReach()
    {
        var types = Types(Generate(new OperationFilter { IncludeTags = EquatableArray.Create("orders") }));

        Assert.Contains("Order", types);
        Assert.Contains("Receipt", types);
        Assert.Contains("OrderFault", types);
        Assert.DoesNotContain("Pet", types);
        Assert.DoesNotContain("PetFault", types);
        Assert.DoesNotContain("PetsClient", types);
        Assert.DoesNotContain(types, static name => name.Contains("Size", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filter_Names_AreThoseOfTheWholeAndCompile(string kind, string[] values, string[] expected)
    {
        var all = Generate(new OperationFilter());
        var some = Generate(Of(kind, values));

        Assert.Subset(Types(all).ToHashSet(), Types(some).ToHashSet());
        Assert.Subset(Methods(all).ToHashSet(), Methods(some).ToHashSet());
        Assert.True(expected.Length == 0 || Methods(some).Any());
        Assert.Empty(Compiled.Complaints([], [.. some.Files.Select(static file => file.Text)]));
    }

    [Fact]
    public void Filter_FaultsOfOtherOperations_AreNotReported()
    {
        const string Faulty = """
            openapi: 3.0.3
            info: { title: Zoo, version: '1' }
            paths:
              /pets: { get: { operationId: pets, parameters: [{ name: 'a b', in: header, schema: { type: string } }], responses: { '204': { description: Done. } } } }
              /orders: { get: { operationId: orders, responses: { '204': { description: Done. } } } }
            """;

        Assert.Equal(["SW3003"], Ids(Generate(new OperationFilter(), Faulty)));
        Assert.Empty(Ids(Generate(new OperationFilter { IncludeOperations = EquatableArray.Create("orders") }, Faulty)));
    }

    [Theory]
    [InlineData("IncludeTags", "pets", "cats")]
    [InlineData("ExcludeTags", "pets", "cats")]
    [InlineData("IncludePaths", "/pets", "/cats/**")]
    [InlineData("ExcludePaths", "/pets", "/cats/**")]
    [InlineData("IncludeOperations", "list", "GET /cats")]
    [InlineData("ExcludeOperations", "list", "GET /cats")]
    public void Filter_ValueThatMatchesNothing_IsReportedAtTheDocument(string kind, string right, string wrong)
    {
        var diagnostic = Assert.Single(Generate(Of(kind, right, wrong)).Diagnostics);

        Assert.Equal("/zoo.yaml(1,1): SW4010: " + $"No operation of this document matches '{wrong}' of {kind}. It was passed over; correct it, or remove it.", diagnostic.ToString());
    }

    [Fact]
    public void Filter_ThatLeavesNothing_IsReportedAndTheClientIsEmpty()
    {
        var result = Generate(new OperationFilter { ExcludePaths = EquatableArray.Create("/**") });

        Assert.Equal(["SW4011"], Ids(result));
        Assert.Equal(["ZooClient.g.cs"], result.Files.Select(static file => file.Name));
    }

    private static OperationFilter Of(string kind, params string[] values)
    {
        var list = EquatableArray.Create(values);
        return kind switch
        {
            "IncludeTags" => new OperationFilter { IncludeTags = list },
            "ExcludeTags" => new OperationFilter { ExcludeTags = list },
            "IncludePaths" => new OperationFilter { IncludePaths = list },
            "ExcludePaths" => new OperationFilter { ExcludePaths = list },
            "IncludeOperations" => new OperationFilter { IncludeOperations = list },
            _ => new OperationFilter { ExcludeOperations = list },
        };
    }

    private static GenerationResult Generate(OperationFilter filter, string document = Document) => ClientGenerator.Generate(new GenerationRequest
    {
        Document = new SourceDocument("/zoo.yaml", document),
        Client = new ClientIdentity("My.Zoo", "ZooClient"),
        Filter = filter,
    });

    private static IEnumerable<string> Ids(GenerationResult result) => result.Diagnostics.Select(static diagnostic => diagnostic.Rule.Id);

    private static string[] Operations(GenerationResult result)
    {
        var sent = Found(result, "Sends <c>([A-Z]+ [^<]+)</c>").ToHashSet();
        return [.. new[] { "GET /pets", "POST /pets", "GET /orders/{id}", "GET /status" }.Where(sent.Contains)];
    }

    private static IEnumerable<string> Types(GenerationResult result) => Found(result, "(?:class|interface|enum|struct|record) (\\w+)");

    private static IEnumerable<string> Methods(GenerationResult result) => Found(result, "[>?\\w] (\\w+(?:Async|Request))\\(");

    private static IEnumerable<string> Found(GenerationResult result, string pattern) => result.Files
        .SelectMany(file => Regex.Matches(file.Text, pattern))
        .Select(static match => match.Groups[1].Value);
}
