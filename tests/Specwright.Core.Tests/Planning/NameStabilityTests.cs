using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Specwright.Modelling;
using Specwright.Planning;
using Specwright.Planning.Plans;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Planning;

/// <summary>What is added to a document, wherever it is put, renames nothing that was there.</summary>
public sealed class NameStabilityTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AnythingAdded_Anywhere_RenamesNothing(int seed)
    {
        var next = seed;
        for (var round = 0; round < 4; round++)
        {
            var before = Members(Plan(Document(part => Keeps(seed, round, part))));
            var after = Members(Plan(Document(_ => true)));

            Assert.Empty(before.Except(after));
            Assert.NotEmpty(after.Except(before));
        }

        static bool Keeps(int seed, int round, string part) => (Hash($"{seed} {round} {part}") & 3) != 0;
    }

    [Theory]
    [InlineData("alert severity", "AlertSpaceSeverity")]
    [InlineData("alert-severity", "AlertDashSeverity")]
    [InlineData("ALERT_SEVERITY", "AlertUnderscoreSeverity")]
    public void NameThatIsTaken_AddedBeforeOrAfter_LeavesTheNearerSpelling(string added, string name)
    {
        const string Old = "alertSeverity: { type: string }";
        foreach (var properties in new[] { $"{Old}, {added}: {{ type: string }}", $"{added}: {{ type: string }}, {Old}" })
        {
            var model = Described.Plan(Described.Subject($"Subject: {{ properties: {{ {properties} }} }}")).Files
                .SelectMany(file => file.Constructs).OfType<ModelPlan>().Single();

            Assert.Equal("AlertSeverity", model.Members.Single(member => member.WireName == "alertSeverity").Name);
            Assert.Equal(name, model.Members.Single(member => member.WireName == added).Name);
        }
    }

    [Theory]
    [InlineData("zebra")]
    [InlineData("aardvark")]
    public void EqualUnnamedSchema_AddedBeforeOrAfter_DoesNotRenameTheOther(string tag)
    {
        const string Sort = "parameters: [{ name: sort, in: query, schema: { type: string, enum: [asc, desc] } }], responses: { '200': { description: Ok. } }";
        const string Old = $"  /pets: {{ get: {{ operationId: listPets, {Sort} }} }}\n";
        var added = $"  /{tag}: {{ get: {{ operationId: list{tag}, {Sort} }} }}\n";
        foreach (var paths in new[] { Old, Old + added, added + Old })
        {
            var types = Described.Plan("paths:\n" + paths).Files.SelectMany(file => file.Constructs).OfType<TypePlan>();

            Assert.Equal(["ListPetsSort"], types.Select(type => type.Name));
        }
    }

    [Fact]
    public void SchemeHeaderServer_InEitherOrder_HasTheSameName()
    {
        string[] schemes = ["apiKey: { type: apiKey, in: header, name: A }", "api_key: { type: apiKey, in: header, name: B }"];
        string[] headers = ["X-Total: { schema: { type: integer } }", "X_Total: { schema: { type: integer } }"];
        string[] servers = ["{ url: 'https://a.example/{area-code}/{area_code}', description: Main, variables: { area-code: { default: x }, area_code: { default: y } } }", "{ url: 'http://a.example', description: main }"];

        var forward = NamesOf(schemes, headers, servers);

        Assert.Equal(forward, NamesOf([.. schemes.Reverse()], [.. headers.Reverse()], [.. servers.Reverse()]));
        Assert.Equal(["A ApiKey", "B ApiUnderscoreKey", "X-Total XTotal", "X_Total XUnderscoreTotal"], forward.Take(4));

        static IReadOnlyList<string> NamesOf(string[] schemes, string[] headers, string[] servers)
        {
            var constructs = Described.Plan($$"""
                servers: [{{string.Join(", ", servers)}}]
                security: [{ apiKey: [], api_key: [] }]
                paths:
                  /a: { get: { responses: { '200': { description: Ok., headers: { {{string.Join(", ", headers)}} } } } } }
                components: { securitySchemes: { {{string.Join(", ", schemes)}} } }
                """).Files.SelectMany(file => file.Constructs).ToList();
            return
            [
                .. constructs.OfType<SchemesPlan>().Single().Schemes.Select(scheme => $"{scheme.Scheme.ParameterName} {scheme.PropertyName}").Order(StringComparer.Ordinal),
                .. constructs.OfType<HeadersPlan>().Single().Headers.Select(header => $"{header.WireName} {header.Name}").Order(StringComparer.Ordinal),
                .. constructs.OfType<ServersPlan>().Single().Servers.Select(server => $"{server.Url} {server.MethodName} {string.Join(" ", server.Variables.Select(variable => $"{variable.Variable} {variable.Name}").Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal),
            ];
        }
    }

    [Fact]
    public void SharedUnnamedSchema_ReachedByAnAddedOperation_KeepsItsName()
    {
        const string Components = """
            components:
              schemas:
                Pet: { properties: { at: { properties: { kind: { type: string, enum: [a, b] } } } } }
                Zoo: { properties: { at: { properties: { kind: { type: string, enum: [a, b] } } } } }
            """;
        const string Zoo = "  /zoo: { get: { responses: { '200': { description: Ok., content: { application/json: { schema: { $ref: '#/components/schemas/Zoo' } } } } } } }\n";
        const string Pet = "  /pet: { get: { responses: { '200': { description: Ok., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }\n";

        var before = Members(Described.Plan("paths:\n" + Zoo + Components));

        Assert.Contains("type PetAtKind", before);
        Assert.Empty(before.Except(Members(Described.Plan("paths:\n" + Pet + Zoo + Components))));
        Assert.Empty(before.Except(Members(Described.Plan("paths:\n" + Zoo + Pet + Components))));
    }

    [Fact]
    public void OrderOfEverything_Reversed_ChangesNoName()
    {
        var straight = Members(Plan(Document(_ => true)));

        Assert.Equal(straight.Order(StringComparer.Ordinal), Members(Plan(Document(_ => true, reversed: true))).Order(StringComparer.Ordinal));
    }

    private static PlanResult Plan(Dictionary<string, object> document)
    {
        var description = DescriptionBuilder.Build(DocumentReader.Read("stable.json", JsonSerializer.Serialize(document)), []);
        return Planner.Plan(description.Description!, new PlanOptions("Acme.Pets", "PetsClient"));
    }

    // A document of parts, each of which is there or not. Names differ, but many would end in the same place: types of
    // unnamed schemas, operations less their tags, parameters of one name in several places, a schema called as a client.
    private static Dictionary<string, object> Document(Func<string, bool> keeps, bool reversed = false)
    {
        return new()
        {
            ["openapi"] = "3.0.3",
            ["info"] = Map(("title", "Pets"), ("version", "1")),
            ["tags"] = Numbers(5, "tags").Select(i => Map(("name", "tag" + i))).ToList(),
            ["paths"] = Numbers(12, "paths").ToDictionary(i => $"/things{i}/{{id}}", i => (object)Methods(i)),
            ["components"] = Map(("schemas", Numbers(14, "schemas", all: true).ToDictionary(i => "Thing" + i, i => (object)Schema("Thing" + i, 2)))),
        };

        Dictionary<string, object> Methods(string path) => new[] { "get", "put", "post", "delete" }.Where(method => keeps($"{path} {method}") || method == "get")
            .ToDictionary(method => method, method => (object)Operation(path, method));

        Dictionary<string, object> Operation(string path, string method)
        {
            var key = $"{path} {method}";
            var operation = Map(
                ("parameters", Numbers(6, key + " parameters").Select(i => Parameter("q" + i, "query", key))
                    .Concat(Numbers(2, key + " headers").Select(i => Parameter("h" + i, "header", key)))
                    .Append(Parameter("id", "path", key)).Append(Parameter("body", "query", key)).ToList()),
                ("responses", Map(("200", Map(("description", "Ok."), ("content", Map(("application/json", Map(("schema", Reference(key)))))))))));
            if (Hash(key) % 3 != 0)
            {
                operation["operationId"] = Hash(key) % 2 == 0 ? $"{method}Thing{path}" : $"tag{Hash(key) % 5}_{method}_{path}";
            }

            if (Hash(key) % 4 != 0)
            {
                operation["tags"] = new[] { "tag" + (Hash(key) % 5).ToString(CultureInfo.InvariantCulture) };
            }

            if (method != "get" && keeps(key + " body"))
            {
                operation["requestBody"] = Map(("content", Map(("application/json", Map(("schema", Schema(key, 1)))))));
            }

            return operation;
        }

        Dictionary<string, object> Parameter(string name, string place, string key) => Map(
            ("name", name), ("in", place), ("required", place == "path"),
            ("schema", Hash(key + name) % 2 == 0 ? Map(("type", "string")) : Values($"{key} {name} {place}")));

        Dictionary<string, object> Values(string key) => Map(
            ("type", "string"), ("enum", Numbers(5, key + " values").Select(i => $"v-{i} {key}").Prepend(key).ToArray()));

        Dictionary<string, object> Schema(string key, int depth) => Map(("type", "object"), ("properties", Numbers(8, key + " properties")
            .ToDictionary(i => "p" + i, i => (object)Property($"{key} p{i}", depth))
            .Append(new("only" + key, Map(("type", "string"))))
            .ToDictionary()));

        Dictionary<string, object> Property(string key, int depth) => (Hash(key) % 5) switch
        {
            0 => Map(("type", "integer")),
            1 => Values(key),
            2 when depth > 0 => Schema(key, depth - 1),
            3 when depth > 0 => Map(("type", "array"), ("items", Schema(key, depth - 1))),
            _ => Reference(key),
        };

        Dictionary<string, object> Reference(string key) => Map(("$ref", "#/components/schemas/Thing" + (Hash(key) % 14).ToString(CultureInfo.InvariantCulture)));

        IEnumerable<string> Numbers(int count, string key, bool all = false)
        {
            var numbers = Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture)).Where(i => all || keeps($"{key} {i}"));
            return reversed ? numbers.Reverse() : numbers;
        }
    }

    private static HashSet<string> Members(PlanResult plan)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (var construct in plan.Files.SelectMany(file => file.Constructs))
        {
            members.UnionWith(construct switch
            {
                ModelPlan model => model.Members.Select(member => $"{model.Name}.{member.Name} = {member.WireName}: {member.Type}").Append($"type {model.Name}"),
                StringEnumPlan values => values.Members.Select(member => $"{values.Name}.{member.Name} = {member.Text}").Append($"type {values.Name}"),
                ClientPlan client => client.Operations.SelectMany(operation => operation.Parameters
                    .Select(parameter => $"{client.Name}.{operation.SendMethod} {operation.HttpMethod} {operation.Path[0]} {parameter.Name} = {parameter.Role} {parameter.WireName}: {parameter.Type}")
                    .Append($"{client.Name}.{operation.SendMethod} = {operation.HttpMethod} {operation.Path[0]}: {operation.Answer.Type}")),
                _ => [],
            });
        }

        return members;
    }

    private static uint Hash(string text) => text.Aggregate(2166136261u, static (hash, c) => unchecked((hash ^ c) * 16777619u)) >> 7;

    private static Dictionary<string, object> Map(params (string Name, object Value)[] members) => members.ToDictionary(member => member.Name, member => member.Value);
}
