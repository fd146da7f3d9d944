using System;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Specwright.Core.Tests.Planning;
using Specwright.Modelling;
using Specwright.Planning;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Emission;

/// <summary><c>allOf</c> of a schema with a discriminator: generated, compiled and run.</summary>
public sealed class InheritanceTests
{
    private const string Pets = """
        Subject: { properties: { pet: { $ref: '#/components/schemas/Pet' }, pets: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
        Pet:
          type: object
          required: [kind, name]
          discriminator: { propertyName: kind, mapping: { hound: '#/components/schemas/Dog', bird: Bird } }
          properties: { kind: { type: string }, name: { type: string }, age: { type: integer, nullable: true } }
        Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } }] }
        Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { tricks: { type: array, items: { type: string } }, friend: { $ref: '#/components/schemas/Pet' } } }] }
        Puppy: { allOf: [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Born' }, { properties: { teeth: { type: integer, nullable: true } } }] }
        Bird: { type: object, properties: { wings: { type: integer } } }
        Born: { type: object, properties: { born: { type: string, format: date } } }
        Fish: { allOf: [{ $ref: '#/components/schemas/Pet' }], x-ms-discriminator-value: Swimmer }
        """;

    private static readonly Lazy<Assembly> s_pets = new(() => Load(Pets));

    [Theory]
    [InlineData("Cat", """{"name":"Tom","lives":9,"kind":"Cat"}""")]
    [InlineData("Dog", """{"kind":"hound","name":"Rex","tricks":["sit"],"friend":{"kind":"Cat","name":"Tom","lives":7}}""")]
    [InlineData("Puppy", """{"tricks":["roll"],"teeth":4,"kind":"Puppy","born":"2024-02-29","name":"Bit"}""")]
    [InlineData("Bird", """{"kind":"bird","name":"Bo","wings":2}""")]
    [InlineData("Fish", """{"kind":"Swimmer","name":"Nemo"}""")]
    [InlineData("Pet", """{"kind":"Dog","name":"Not mapped so","tricks":[1]}""")]
    [InlineData("Pet", """{"kind":"unicorn","name":"Una","horn":{"length":1.50}}""")]
    [InlineData("Pet", """{"name":"No kind"}""")]
    [InlineData("Pet", """{"kind":null,"name":"Null"}""")]
    public void BaseType_Read_IsTheSubtypeAndLosesNothing(string type, string json)
    {
        foreach (var (text, path) in new[] { ($$"""{"pet":{{json}}}""", "Pet"), ($$"""{"pets":[{{json}}]}""", "Pets") })
        {
            var subject = JsonSerializer.Deserialize(text, s_pets.Value.GetType("Acme.Pets.Subject")!)!;
            var value = subject.GetType().GetProperty(path)!.GetValue(subject)!;
            var pet = value is System.Collections.IEnumerable list ? list.Cast<object>().Single() : value;

            Assert.Equal(type, pet.GetType().Name);
            JsonAssert.Equal(text, JsonSerializer.Serialize(subject, subject.GetType()));
        }
    }

    [Fact]
    public void Subtype_Made_HasItsDiscriminator()
    {
        Assert.Equal("""{"kind":"Cat"}""", Made("Cat"));
        Assert.Equal("""{"kind":"hound"}""", Made("Dog"));
        Assert.Equal("""{"kind":"Swimmer"}""", Made("Fish"));
        Assert.Equal("{}", Made("Pet"));

        static string Made(string name)
        {
            var type = s_pets.Value.GetType("Acme.Pets." + name)!;
            return JsonSerializer.Serialize(Activator.CreateInstance(type), type);
        }
    }

    [Fact]
    public void Subtypes_AreClassesThatExtendTheBase()
    {
        Assert.Equal("Dog", s_pets.Value.GetType("Acme.Pets.Puppy")!.BaseType!.Name);
        Assert.Equal("Pet", s_pets.Value.GetType("Acme.Pets.Dog")!.BaseType!.Name);
        Assert.True(s_pets.Value.GetType("Acme.Pets.Puppy")!.IsSealed);
        Assert.False(s_pets.Value.GetType("Acme.Pets.Dog")!.IsSealed);
        Assert.NotNull(s_pets.Value.GetType("Acme.Pets.Pet")!.GetProperty("Name")!.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>());
    }

    [Fact]
    public void Inheritance_Emitted() => Snapshot.Verify(Described.EmitSubject("""
        Subject:
          type: object
          required: [kind, size]
          discriminator: { propertyName: kind }
          properties: { kind: { type: string }, size: { type: integer } }
        Circle: { allOf: [{ $ref: '#/components/schemas/Subject' }, { properties: { radius: { type: number, nullable: true } } }] }
        Dot: { allOf: [{ $ref: '#/components/schemas/Circle' }] }
        """));

    [Theory]
    [InlineData("discriminator: { propertyName: type }, properties: { id: { type: string } }", """{"type":"B","id":"1","b":2}""")]
    [InlineData("discriminator: { propertyName: type }", """{"type":"B","b":2}""")]
    [InlineData("discriminator: { propertyName: type }, additionalProperties: false", """{"b":2,"type":"B","c":null}""")]
    [InlineData("discriminator: { propertyName: type }, additionalProperties: { type: integer }, properties: { type: { type: string } }", """{"c":3,"b":2,"type":"B"}""")]
    [InlineData("discriminator: { propertyName: type }, properties: { type: { type: string, enum: [A, B] } }", """{"type":"B","b":2}""")]
    [InlineData("discriminator: { propertyName: type, mapping: { b: '#/components/schemas/B' } }, properties: { type: { $ref: '#/components/schemas/E' } }", """{"type":"b","b":2}""")]
    public void BaseType_OfOtherShapes_IsReadAsTheSubtype(string parent, string json)
    {
        var assembly = Load($$"""
            Subject: { {{parent}} }
            B: { allOf: [{ $ref: '#/components/schemas/Subject' }, { properties: { b: { type: integer } } }] }
            E: { type: string, enum: [b] }
            """);
        var type = assembly.GetType("Acme.Pets.Subject")!;
        var value = JsonSerializer.Deserialize(json, type)!;

        Assert.Equal("B", value.GetType().Name);
        JsonAssert.Equal(json, JsonSerializer.Serialize(value, type));
    }

    [Fact]
    public void Constant_InTheSubtype_IsItsValue()
    {
        var assembly = Load("""
            Subject: { discriminator: { propertyName: type }, properties: { type: { type: string } } }
            B: { allOf: [{ $ref: '#/components/schemas/Subject' }, { properties: { type: { type: string, enum: [bee] } } }] }
            """);

        Assert.Equal("B", JsonSerializer.Deserialize("""{"type":"bee"}""", assembly.GetType("Acme.Pets.Subject")!)!.GetType().Name);
        Assert.Equal("B", JsonSerializer.Deserialize("""{"type":"B"}""", assembly.GetType("Acme.Pets.Subject")!)!.GetType().Name);
    }

    [Fact]
    public void SubtypeWithItsOwnDiscriminator_Read_IsTheSubtypeOfTheSubtype()
    {
        var assembly = Load("""
            Subject: { discriminator: { propertyName: type }, properties: { type: { type: string } } }
            B: { discriminator: { propertyName: size }, allOf: [{ $ref: '#/components/schemas/Subject' }, { properties: { size: { type: string } } }] }
            C: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { c: { type: integer } } }] }
            """);
        var subject = assembly.GetType("Acme.Pets.Subject")!;

        Assert.Equal("C", JsonSerializer.Deserialize("""{"size":"C","c":1,"type":"B"}""", subject)!.GetType().Name);
        Assert.Equal("Subject", JsonSerializer.Deserialize("""{"size":"C","c":1}""", subject)!.GetType().Name);
    }

    [Fact]
    public void Property_NamedAsTheBase_HidesNothing()
    {
        var assembly = Load("""
            Subject: { discriminator: { propertyName: type }, properties: { type: { type: string } } }
            B: { allOf: [{ $ref: '#/components/schemas/Subject' }, { properties: { subject: { type: string }, c: { type: string } } }] }
            C: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { b: { type: integer } } }] }
            """);

        JsonAssert.Equal(
            """{"type":"C","subject":"x","c":"y","b":2}""", assembly.RoundTrip("Subject", """{"type":"C","subject":"x","c":"y","b":2}"""));
    }

    [Fact]
    public void AllOfInCircles_OfSchemasWithDiscriminators_Compiles()
    {
        var assembly = Load("""
            Subject: { discriminator: { propertyName: type }, allOf: [{ $ref: '#/components/schemas/B' }], properties: { a: { type: string } } }
            B: { discriminator: { propertyName: type }, allOf: [{ $ref: '#/components/schemas/Subject' }], properties: { b: { type: string } } }
            """);

        JsonAssert.Equal("""{"type":"B","a":"x","b":"y"}""", assembly.RoundTrip("Subject", """{"type":"B","a":"x","b":"y"}"""));
    }

    [Fact]
    public void Discriminator_OfOpenApi2_IsTheNameAlone()
    {
        var document = DocumentReader.Read("pets.json", """
            {
              "swagger": "2.0", "info": { "title": "Pets", "version": "1" },
              "paths": { "/a": { "get": { "operationId": "send", "produces": ["application/json"],
                "responses": { "200": { "description": "Ok.", "schema": { "type": "array", "items": { "$ref": "#/definitions/Pet" } } } } } } },
              "definitions": {
                "Pet": { "type": "object", "discriminator": "kind", "required": ["kind"], "properties": { "kind": { "type": "string" } } },
                "Cat": { "allOf": [{ "$ref": "#/definitions/Pet" }, { "properties": { "lives": { "type": "integer" } } }] },
                "Dog": { "x-ms-discriminator-value": "hound", "allOf": [{ "$ref": "#/definitions/Pet" }], "properties": { "bark": { "type": "boolean" } } }
              }
            }
            """);
        var result = DescriptionBuilder.Build(document, []);
        Assert.Empty(result.Diagnostics);
        var assembly = Compiled.Load(Planner.Plan(result.Description!, new PlanOptions("Acme.Pets", "PetsClient")).Files);
        var pet = assembly.GetType("Acme.Pets.Pet")!;

        Assert.Equal("Dog", JsonSerializer.Deserialize("""{"bark":true,"kind":"hound"}""", pet)!.GetType().Name);
        Assert.Equal("Cat", JsonSerializer.Deserialize("""{"kind":"Cat"}""", pet)!.GetType().Name);
    }

    [Fact]
    public void PropertyNamedAsASubtype_Generated_Compiles() => Load("""
        Subject: { discriminator: { propertyName: type }, properties: { type: { type: string }, B: { type: string }, writeMembers: { type: string }, presence: { type: string } } }
        B: { allOf: [{ $ref: '#/components/schemas/Subject' }, { properties: { subject: { $ref: '#/components/schemas/Subject' }, b: { type: integer } } }] }
        """);

    [Fact]
    public void Inheritance_DeeperThanTheLimit_EndsAndCompiles()
    {
        var chain = Enumerable.Range(0, 200).Select(level =>
            $"S{level}: {{ allOf: [{{ $ref: '#/components/schemas/{(level == 0 ? "Subject" : $"S{level - 1}")}' }}, {{ properties: {{ p{level}: {{ type: string }} }} }}] }}");
        var result = DescriptionBuilder.Build(
            DocumentReader.Read("pets.yaml", "openapi: 3.0.3\ninfo: { title: Pets, version: 1.0.0 }\n" + Described.Subject(
                "Subject: { discriminator: { propertyName: type }, properties: { type: { type: string } } }\n" + string.Join("\n", chain))),
            []);
        var types = Compiled.Load(Planner.Plan(result.Description!, new PlanOptions("Acme.Pets", "PetsClient")).Files);

        Assert.All(result.Diagnostics, fault => Assert.Equal("SW2019", fault.Rule.Id));
        Assert.Equal("S60", JsonSerializer.Deserialize("""{"type":"S60","p60":"x"}""", types.GetType("Acme.Pets.Subject")!)!.GetType().Name);
    }

    private static Assembly Load(string schemas)
    {
        var files = Described.Plan(Described.Subject(schemas)).Files;
        Assert.Empty(Compiled.Complaints(files));
        return Compiled.Load(files);
    }
}
