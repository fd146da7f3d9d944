using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Specwright.Core.Tests.Planning;
using Specwright.Modelling;
using Specwright.Planning;
using Specwright.Reading;
using Specwright.Runtime.Json;
using Xunit;

namespace Specwright.Core.Tests.Emission;

public sealed class CompilationTests
{
    [Fact]
    public void OwnDescription_Generated_CompilesWithoutAWarning()
    {
        var path = Path.Combine(Root(), "spec", "defender-for-cloud-apps.openapi.yaml");
        var description = DescriptionBuilder.Build(DocumentReader.Read(path, File.ReadAllText(path)), []).Description!;
        var plan = Planner.Plan(description, new PlanOptions("DefenderForCloudApps", "CloudAppsClient"));

        Assert.Empty(plan.Diagnostics);
        Assert.Empty(Compiled.Complaints(plan.Files));
    }

    [Fact]
    public void TypesNamedAsTheFramework_Generated_Compile()
    {
        var names = FrameworkTypes.Namespaces.Keys.Concat(["System", "Microsoft", "Specwright", "Pets", "PetsClient", "String", "Object", "ObsoleteAttribute", "Read", "Write", "Value", "Equals", "AdditionalMembers", "Resolver"]);
        var schemas = string.Join("\n", names.Select(name => $"{name}: {{ properties: {{ {name}: {{ $ref: '#/components/schemas/{name}' }}, at: {{ type: string, format: date-time }} }} }}"));
        var subject = $"Subject: {{ properties: {{ {string.Join(", ", names.Select(name => $"{name}: {{ $ref: '#/components/schemas/{name}' }}"))} }} }}\n";

        Assert.Empty(Compiled.Complaints(Described.Plan(Described.Subject(subject + schemas)).Files));
    }

    [Theory]
    [InlineData("{{ properties: {{ {0}: {{ $ref: '#/components/schemas/{0}' }} }} }}")]
    [InlineData("{{ properties: {{ a: {{ type: string }} }}, additionalProperties: {{ $ref: '#/components/schemas/{0}' }} }}")]
    [InlineData("{{ type: string, enum: [{0}, TReader, other] }}")]
    [InlineData("{{ oneOf: [{{ type: string }}, {{ type: array, items: {{ $ref: '#/components/schemas/{0}' }} }}, {{ properties: {{ {0}: {{ $ref: '#/components/schemas/{0}' }} }} }}] }}")]
    [InlineData("{{ type: array, items: {{}}, x-prefix-items: [{{ title: {0}, type: string }}] }}")]
    public void TypesNamedAsMembersOfGeneratedTypes_Generated_Compile(string schema)
    {
        string[] names =
        [
            "Value", "Read", "Write", "KnownMembers", "VisitMembers", "VisitAdditionalMembers", "SetNullMember", "JsonModel", "OpenJsonModel", "MemberVisitor", "AdditionalMembers", "AdditionalProperties", "AdditionalItems", "Equals",
            "ReferenceEquals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize",
        ];
        var schemas = string.Join("\n", names.Select(name => $"{name}: {string.Format(System.Globalization.CultureInfo.InvariantCulture, schema, name)}"));
        var subject = $"Subject: {{ properties: {{ {string.Join(", ", names.Select(name => $"{name}: {{ $ref: '#/components/schemas/{name}' }}"))} }} }}\n";

        Assert.Empty(Compiled.Complaints(Described.Plan(Described.Subject(subject + schemas)).Files));
    }

    [Fact]
    public void Union_OfMoreAlternativesThanAreTold_KeepsTheRestAsTheyCame()
    {
        var names = Enumerable.Range(0, 70).Select(number => $"A{number}").ToList();
        var schemas = string.Join("\n", names.Select(name => $"{name}: {{ required: [is{name}], properties: {{ is{name}: {{ type: boolean }} }} }}"));
        var subject = $"Subject: {{ oneOf: [{string.Join(", ", names.Select(name => $"{{ $ref: '#/components/schemas/{name}' }}"))}] }}\n";
        var files = Described.Plan(Described.Subject(subject + schemas)).Files;

        Assert.Empty(Compiled.Complaints(files));
        var type = Compiled.Load(files).GetType("Acme.Pets.Subject")!;
        Assert.Equal("A63", ValueOf("""{"isA63":true}""").GetType().Name);
        Assert.Equal("RawJson", ValueOf("""{"isA69":true}""").GetType().Name);

        object ValueOf(string json) => type.GetProperty("Value")!.GetValue(System.Text.Json.JsonSerializer.Deserialize(json, type))!;
    }

    [Fact]
    public void TagsNamedAsTheFramework_Generated_Compile()
    {
        var paths = string.Join("\n", FrameworkTypes.Namespaces.Keys.Select(name => $$"""
              /{{name}}:
                get:
                  tags: [{{name}}]
                  operationId: {{name}}
                  x-preview: true
                  parameters:
                    - { name: {{name}}, in: query, schema: { type: integer } }
                    - { name: adapter, in: query, schema: { type: integer } }
                    - { name: cancellationToken, in: query, schema: { type: integer } }
                  responses:
                    '200': { description: Ok., content: { application/json: { schema: { type: array, items: { type: string } } } } }
            """));
        var plan = Described.Plan($"paths:\n  /:\n    get: {{ responses: {{ '200': {{ description: Ok. }} }} }}\n{paths}");

        Assert.Empty(plan.Diagnostics);
        Assert.Empty(Compiled.Complaints(plan.Files));
    }

    [Theory]
    [InlineData("properties: { a: { type: string } }", "SendResponse")]
    [InlineData("type: string", "String")]
    [InlineData("type: string, format: byte", "Byte[]")]
    [InlineData("type: string, enum: [red]", "SendResponse?")]
    [InlineData("type: integer, enum: [1]", "SendResponse?")]
    [InlineData("type: integer, format: int32", "Int32?")]
    [InlineData("type: string, format: date-time", "DateTimeOffset?")]
    [InlineData("type: array, items: { type: integer, format: int32 }", "IReadOnlyList`1")]
    [InlineData("type: object, additionalProperties: { type: string }", "IReadOnlyDictionary`2")]
    [InlineData("oneOf: [{ type: string }, { type: integer }]", "SendResponse")]
    [InlineData("type: array, items: {}, x-prefix-items: [{ type: number }]", "SendResponse")]
    [InlineData("", "RawJson?")]
    public void AnswersThatMayBeNull_Generated_Compile(string schema, string type)
    {
        string[] schemas = [schema, schema.Length > 0 ? schema + ", nullable: true" : "nullable: true"];
        string[] others = [", '204': { description: Nothing. }", ""];
        foreach (var (answer, other) in schemas.Zip(others))
        {
            var files = Described.Plan($$"""
                paths:
                  /a:
                    get:
                      operationId: send
                      responses: { '200': { description: Ok., content: { application/json: { schema: { {{answer}} } } } }{{other}} }
                """).Files;

            Assert.Empty(Compiled.Complaints(files));
            var client = Compiled.Load(files).GetType("Acme.Pets.PetsClient")!;
            var method = client.GetMethod("SendAsync")!;
            var result = method.ReturnType.GetGenericArguments()[0];
            Assert.Equal(type, Nullable.GetUnderlyingType(result) is { } value ? value.Name + "?" : result.Name);
            var nullability = new NullabilityInfoContext().Create(method.ReturnParameter).GenericTypeArguments[0];
            Assert.Equal(NullabilityState.Nullable, nullability.ReadState);

            // The fields of the operations are made here: the runtime accepts the type.
            RuntimeHelpers.RunClassConstructor(client.TypeHandle);
        }
    }

    [Fact]
    public void ConsumersOwnNamespaces_NamedAsTheFramework_DoNotInterfere()
    {
        var plan = Described.Plan(Described.Subject("Subject: { properties: { at: { type: string, format: date-time } } }"));
        const string Own = "namespace Acme { namespace System { } namespace Microsoft { } namespace Specwright { } internal class Task { } internal class DateTimeOffset { } }";

        Assert.Empty(Compiled.Complaints(plan.Files, Own));
    }

    [Fact]
    public void Types_Generated_AreKnownToTheResolver()
    {
        var assembly = Compiled.Load(Described.Plan(Described.Subject("""
            Subject:
              properties:
                color: { type: string, enum: [red] }
                size: { type: integer, enum: [1] }
                either: { oneOf: [{ type: string }, { type: integer }] }
                pair: { type: array, prefixItems: [{ type: string }, { type: integer }], items: false }
            """)).Files);
        var options = new System.Text.Json.JsonSerializerOptions { TypeInfoResolver = JsonModelResolver.Default };

        foreach (var name in new[] { "Subject", "SubjectColor", "SubjectSize", "SubjectEither", "SubjectPair" })
        {
            Assert.Equal(assembly.GetType("Acme.Pets." + name, throwOnError: true), options.GetTypeInfo(assembly.GetType("Acme.Pets." + name)!).Type);
        }

        Assert.Null(JsonModelResolver.Default.GetTypeInfo(typeof(string), options));
    }

    private static string Root([CallerFilePath] string file = "")
    {
        var directory = Path.GetDirectoryName(file)!;
        while (!File.Exists(Path.Combine(directory, "Generated.sln")))
        {
            directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests do not run from their source tree.");
        }

        return directory;
    }
}
