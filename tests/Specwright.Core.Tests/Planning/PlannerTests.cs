using System.Linq;
using Specwright.Model;
using Specwright.Modelling;
using Specwright.Planning;
using Specwright.Planning.Plans;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Planning;

public sealed class PlannerTests
{
    [Fact]
    public void SameDescription_PlannedTwice_GivesEqualPlans()
    {
        var yaml = Described.Subject("Subject: { properties: { a: { type: string, enum: [x] }, b: { oneOf: [{ type: string }, { type: integer }] } } }");

        Assert.Equal(Described.Plan(yaml), Described.Plan(yaml));
    }

    [Fact]
    public void OneTypeChanged_OtherFiles_StayEqual()
    {
        const string Yaml = """
            paths:
              /a: { get: { tags: [A], responses: { '200': { description: Ok., content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } }
              /b: { get: { tags: [B], responses: { '200': { description: Ok., content: { application/json: { schema: { $ref: '#/components/schemas/B' } } } } } } }
            components:
              schemas:
                A: { properties: { a: { type: string } } }
                B: { properties: { b: { type: string } } }
            """;
        var before = Described.Plan(Yaml).Files;
        var after = Described.Plan(Yaml.Replace("b: { type: string }", "b: { type: boolean }")).Files;

        // The root client tells the document's hash.
        Assert.Equal(["B.Models.g.cs", "PetsClient.g.cs"], after.Except(before).Select(file => file.HintName).Order());
    }

    [Fact]
    public void Types_ReachedFromOneTagOrSeveral_LieInTheirFiles()
    {
        var files = Described.Plan("""
            paths:
              /a: { get: { tags: [A], responses: { '200': { description: Ok., content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } }
              /b: { get: { tags: [B], responses: { '200': { description: Ok., content: { application/json: { schema: { $ref: '#/components/schemas/Both' } } } } } } }
            components:
              schemas:
                A: { properties: { a: { $ref: '#/components/schemas/Both' } } }
                Both: { properties: { b: { type: string } } }
                Unreached: { properties: { b: { type: string } } }
            """).Files;

        Assert.Equal(
            ["PetsClient.g.cs", "AClient.g.cs", "BClient.g.cs", "Models.g.cs", "A.Models.g.cs"],
            files.Select(file => file.HintName));
        Assert.Equal(["A"], Names(files.Single(file => file.HintName == "A.Models.g.cs")));
        Assert.Equal(["Both"], Names(files.Single(file => file.HintName == "Models.g.cs")));
    }

    [Fact]
    public void ManyTypes_InOnePart_AreSplit()
    {
        var schemas = string.Join("\n", Enumerable.Range(0, 250).Select(i => $"T{i}: {{ properties: {{ next: {{ $ref: '#/components/schemas/T{i + 1}' }} }} }}"));
        var files = Described.Plan(Described.Subject("Subject: { properties: { next: { $ref: '#/components/schemas/T0' } } }\n" + schemas + "\nT250: { properties: { a: { type: string } } }")).Files;

        Assert.Equal(200, Names(files.Single(file => file.HintName == "Models.g.cs")).Length);
        Assert.Equal(52, Names(files.Single(file => file.HintName == "Models.2.g.cs")).Length);
    }

    [Fact]
    public void UnnamedSchemas_AreNamedFromWhereTheyStand()
    {
        var types = Types("""
            Subject:
              properties:
                policy: { properties: { kind: { type: string, enum: [a] } } }
                entities: { type: array, items: { properties: { id: { type: string } } } }
                byName: { type: object, additionalProperties: { properties: { value: { type: string } } } }
                either: { oneOf: [{ type: string }, { properties: { text: { type: string } } }] }
            """);

        Assert.Equal(
            ["Subject", "SubjectPolicy", "SubjectEntitiesItem", "SubjectByNameValue", "SubjectEither", "SubjectPolicyKind", "SubjectEitherObject"],
            types);
    }

    [Fact]
    public void UnnamedSchemas_OfOperations_AreNamedFromTheOperation()
    {
        var types = Described.Plan("""
            paths:
              /pets:
                post:
                  tags: [Pets]
                  operationId: Pets_Create
                  parameters: [{ name: mode, in: query, schema: { type: string, enum: [a] } }]
                  requestBody: { content: { application/json: { schema: { properties: { a: { type: string } } } } } }
                  responses:
                    '200': { description: Ok., content: { application/json: { schema: { properties: { b: { type: string } } } } } }
                    '400': { description: No., content: { application/json: { schema: { properties: { c: { type: string } } } } } }
            """).Files.SelectMany(Names);

        Assert.Equal(["PetsCreateMode", "PetsCreateRequest", "PetsCreateResponse", "PetsCreateError"], types);
    }

    [Fact]
    public void EqualUnnamedSchemas_UnderTheSameName_AreOneType()
    {
        var types = Types("""
            Subject:
              properties:
                a: { $ref: '#/components/schemas/A' }
                sort: { type: string, enum: [asc, desc], description: One way. }
            A:
              properties:
                sort: { type: string, enum: [asc, desc], description: Or the other. }
                order: { type: string, enum: [asc, desc] }
            """);

        Assert.Equal(["Subject", "A", "ASort", "AOrder"], types);
    }

    [Fact]
    public void NamedScalarsListsAndMaps_BecomeNoType()
    {
        var plan = Described.Plan(Described.Subject("""
            Subject:
              properties:
                id: { $ref: '#/components/schemas/Id' }
                ids: { $ref: '#/components/schemas/Ids' }
                map: { $ref: '#/components/schemas/Map' }
                other: { $ref: '#/components/schemas/Other' }
                loop: { $ref: '#/components/schemas/Loop' }
            Id: { type: string, format: uuid, nullable: true }
            Ids: { type: array, items: { $ref: '#/components/schemas/Id' } }
            Map: { type: object, additionalProperties: { $ref: '#/components/schemas/Ids' } }
            Other: { $ref: '#/components/schemas/Id' }
            Loop: { type: array, items: { $ref: '#/components/schemas/Loop' } }
            """));
        var subject = (ModelPlan)plan.Files.Single(file => file.HintName == "Models.g.cs").Constructs.Single();
        var id = new TypeUse(new ScalarRef(Scalar.Guid), true);

        Assert.Equal(
            [id, new TypeUse(new ListRef(id)), new TypeUse(new MapRef(new TypeUse(new ListRef(id)))), id, new TypeUse(new ListRef(new TypeUse(new ScalarRef(Scalar.Raw))))],
            subject.Members.Select(member => member.Type));
    }

    [Fact]
    public void TypeNames_ThatCollide_GoToTheNearestSpelling()
    {
        var types = Types("""
            Subject:
              properties:
                a: { $ref: '#/components/schemas/pet-shop' }
                b: { $ref: '#/components/schemas/petShop' }
                c: { $ref: '#/components/schemas/PetsClient' }
                d: { $ref: '#/components/schemas/Pets' }
                shop: { properties: { x: { type: string } } }
            SubjectShop: { properties: { y: { type: string } } }
            petShop: { properties: { b: { type: string } } }
            pet-shop: { properties: { c: { type: string } } }
            PetsClient: { properties: { d: { type: string } } }
            Pets: { properties: { e: { type: string } } }
            """);

        Assert.Equal(["Subject", "PetDashShop", "PetShop", "PetsClientModel", "PetsModel", "SubjectShopType"], types);
    }

    [Fact]
    public void AddedAtTheEnd_NothingIsRenamed()
    {
        const string Schemas = """
            Subject: { properties: { sub-ject: { type: string }, A: { properties: { x: { type: string } } } } }
            a: { properties: { z: { type: string } } }
            """;
        var before = Described.Plan(Described.Subject(Schemas));
        var after = Described.Plan(Described.Subject(Schemas.Replace("} } } } }", "} } }, a: { properties: { y: { type: string } } } } }")
            + "\nSubjectClient: { properties: { q: { type: string } } }\nA2: { properties: { q: { type: string } } }"));

        var known = Models(before).SelectMany(model => model.Members.Select(member => (model.Name, member.Name, member.WireName))).ToList();
        var now = Models(after).SelectMany(model => model.Members.Select(member => (model.Name, member.Name, member.WireName))).ToList();
        Assert.All(known, member => Assert.Contains(member, now));
        Assert.Equal(known.Count + 2, now.Count);
    }

    [Fact]
    public void PagingMembers_RequiredOrNot_CanBeNull()
    {
        var plan = Described.Plan("""
            paths:
              /pets:
                get:
                  x-paging: { style: offset, items: data, hasMore: meta.hasNext, request: skip }
                  parameters: [{ name: skip, in: query, schema: { type: integer } }]
                  responses:
                    '200': { description: Ok., content: { application/json: { schema: { $ref: '#/components/schemas/Page' } } } }
            components:
              schemas:
                Page: { required: [data, meta], properties: { data: { type: array, items: { type: string } }, meta: { $ref: '#/components/schemas/Meta' } } }
                Meta: { required: [hasNext, total], properties: { hasNext: { type: boolean }, total: { type: integer } } }
            """);

        Assert.Empty(plan.Diagnostics);
        var meta = Models(plan).Single(model => model.Name == "Meta");
        Assert.Equal([false, true], meta.Members.Select(member => member.IsRequired));
    }

    [Fact]
    public void Payloads_NotAskedFor_AreLeftOutAndRenameNothing()
    {
        const string Document = """
            openapi: 3.1.0
            info: { title: Pets, version: 1.0.0 }
            paths:
              /pets:
                get:
                  tags: [Pets]
                  operationId: getPet
                  responses: { '200': { description: Ok., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
                  callbacks:
                    onBirth: { '{$url}': { post: { requestBody: { content: { application/json: { schema: { properties: { at: { type: string } } } } } } } } }
            webhooks:
              petBorn: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Birth' } } } } } }
            components:
              schemas:
                Pet: { properties: { name: { type: string } } }
                Birth: { properties: { pet: { $ref: '#/components/schemas/Pet' }, place: { $ref: '#/components/schemas/Place' } } }
                Place: { properties: { city: { type: string } } }
            """;

        var without = Names(Document, new PlanOptions("Acme.Pets", "PetsClient"));
        var with = Names(Document, new PlanOptions("Acme.Pets", "PetsClient") { HasPayloads = true });
        var ofOneTag = Names(Document, new PlanOptions("Acme.Pets", "PetsClient") { HasPayloads = true, Filter = new() { IncludeTags = EquatableArray.Create("none") } });

        Assert.Equal(["Pet"], without);
        Assert.Equal(["Birth", "GetPetOnBirthPayload", "Pet", "Place"], with.Order());
        Assert.Equal(["Birth", "GetPetOnBirthPayload", "Pet", "Place"], ofOneTag.Order());
    }

    [Fact]
    public void Payloads_NotWanted_AreNotSpokenOf()
    {
        var lists = string.Concat(Enumerable.Repeat("{ type: array, items: ", 40)) + "{ type: string }" + string.Concat(Enumerable.Repeat(" }", 40));
        var document = $"""
            openapi: 3.1.0
            info: {"{ title: Pets, version: 1.0.0 }"}
            paths: {"{}"}
            webhooks:
              birth:
                post:
                  requestBody: {"{ content: { application/json: { schema: " + lists + " } } }"}
            """;
        var description = DescriptionBuilder.Build(DocumentReader.Read("pets.yaml", document), []).Description!;

        var without = Planner.Plan(description, new PlanOptions("Acme.Pets", "PetsClient"));
        var with = Planner.Plan(description, new PlanOptions("Acme.Pets", "PetsClient") { HasPayloads = true });

        Assert.Empty(without.Diagnostics);
        Assert.Equal("SW3070", Assert.Single(with.Diagnostics).Rule.Id);
    }

    private static string[] Names(string document, PlanOptions options) =>
        [.. Planner.Plan(DescriptionBuilder.Build(DocumentReader.Read("pets.yaml", document), []).Description!, options).Files.SelectMany(Names)];

    private static string[] Types(string schemas) => [.. Described.Plan(Described.Subject(schemas)).Files.SelectMany(Names)];

    private static string[] Names(FilePlan file) => [.. file.Constructs.OfType<TypePlan>().Select(type => type.Name)];

    private static ModelPlan[] Models(PlanResult plan) => [.. plan.Files.SelectMany(file => file.Constructs).OfType<ModelPlan>()];
}
