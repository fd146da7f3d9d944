using System.Linq;
using Specwright.Core.Tests.Planning;
using Specwright.Emission;
using Xunit;

namespace Specwright.Core.Tests.Emission;

public sealed class ClientEmitterTests
{
    [Fact]
    public void Client_Operations() => Snapshot.Verify(Emit("PetsApiClient.g.cs", """
        tags:
          - { name: Pets, description: Everything about pets. }
        paths:
          /pets/{petId}:
            parameters:
              - { name: petId, in: path, required: true, schema: { type: integer }, description: The pet. }
            get:
              tags: [Pets]
              operationId: getPet
              summary: Get a pet
              description: Gets one pet. It must exist.
              parameters:
                - { name: fields, in: query, schema: { type: array, items: { type: string } }, explode: false, description: What to get. }
                - { name: X-Trace, in: header, schema: { type: string, format: uuid } }
                - { name: filter, in: query, style: deepObject, explode: true, schema: { type: object, properties: { color: { type: string } } } }
                - { name: class, in: query, required: true, schema: { type: string, enum: [a, b] } }
                - { name: Authorization, in: header, schema: { type: string } }
              responses:
                '200': { description: The pet., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                '404': { description: There is no such pet. Try another., content: { application/json: { schema: { $ref: '#/components/schemas/Error' } } } }
                5XX: { description: Sorry., content: { text/html: { schema: { type: string } } } }
              security:
                - oauth: [pets.read, pets.all]
                - key: []
                  oauth: []
                - {}
            delete:
              tags: [Pets]
              operationId: deletePet
              deprecated: true
              responses:
                '204': { description: Gone. }
          /pets:
            post:
              tags: [Pets]
              operationId: createPet
              x-preview: true
              requestBody:
                required: true
                description: The new pet.
                content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
              responses:
                '201': { description: Made., content: { text/plain: { schema: { type: string } } } }
          /pets/form:
            post:
              tags: [Pets]
              operationId: submitPet
              requestBody:
                content:
                  application/x-www-form-urlencoded:
                    schema: { required: [name], properties: { name: { type: string }, age: { type: integer }, tags: { type: array, items: { type: string } } } }
              responses:
                '200': { description: A picture., content: { image/png: { schema: { type: string, format: binary } } } }
        components:
          schemas:
            Pet: { properties: { id: { type: integer } } }
            Error: { properties: { message: { type: string } } }
          securitySchemes:
            oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://pets.example/token', scopes: { pets.read: a, pets.all: b } } } }
            key: { type: apiKey, in: header, name: X-Key }
        """));

    [Fact]
    public void Client_AnswersThatMayBeNull() => Snapshot.Verify(Emit("PetsApiClient.g.cs", """
        paths:
          /pet:
            get:
              tags: [Pets]
              operationId: getPet
              responses:
                '200': { description: A pet, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                '204': { description: There is none. }
            put:
              tags: [Pets]
              operationId: replacePet
              responses:
                '200':
                  description: The pet that was there.
                  content: { application/json: { schema: { nullable: true, allOf: [{ $ref: '#/components/schemas/Pet' }] } } }
                '202': { description: Later. }
                '204': { description: There was none. }
          /pet/age:
            get:
              tags: [Pets]
              operationId: getAge
              responses:
                '200': { description: '', content: { application/json: { schema: { type: integer, format: int32, nullable: true } } } }
          /pets:
            get:
              tags: [Pets]
              operationId: listPets
              x-paging: { style: offset, items: data, hasMore: hasNext, request: skip }
              parameters:
                - { name: skip, in: query, schema: { type: integer } }
              responses:
                '200': { description: A page., content: { application/json: { schema: { $ref: '#/components/schemas/Page' } } } }
                '204': { description: No pets. }
        components:
          schemas:
            Pet: { properties: { id: { type: integer } } }
            Page:
              nullable: true
              required: [data, hasNext]
              properties: { data: { type: array, items: { type: string } }, hasNext: { type: boolean } }
        """));

    [Fact]
    public void Client_AnswersThatDifferByStatusOrComeItemByItem() => Snapshot.Verify(Emit("PetsApiClient.g.cs", """
        paths:
          /pet:
            put:
              tags: [Pets]
              operationId: putPet
              responses:
                '200':
                  description: The pet that was there.
                  headers:
                    X-Rate-Limit-Remaining: { description: How many calls are left., schema: { type: integer, format: int32 } }
                    X-Tags: { schema: { type: array, items: { type: string } } }
                  content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
                '202': { description: Later., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Ticket' } } } } }
                '204': { description: There was none. }
            get:
              tags: [Pets]
              operationId: watchPets
              responses:
                '200':
                  description: Changes.
                  content:
                    application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } }
                    text/event-stream: { schema: { $ref: '#/components/schemas/Pet' } }
        components:
          schemas:
            Pet: { properties: { id: { type: integer } } }
            Ticket: { properties: { id: { type: integer } } }
        """));

    [Fact]
    public void RootClient_SecurityAndServers() => Snapshot.Verify(Emit("PetsClient.g.cs", """
        servers:
          - { url: 'https://{region}.pets.example/v1', description: Production., variables: { region: { default: eu, enum: [eu, us], description: Where the data is. } } }
          - { url: 'https://sandbox.pets.example/v1' }
          - { url: /v1, description: Here. }
        paths:
          /ping: { get: { security: [{ app: [read], key: [] }, { basic: [] }, {}], responses: { '204': { description: Hello. } } } }
        components:
          securitySchemes:
            app: { type: oauth2, description: For applications., flows: {} }
            key: { type: apiKey, in: cookie, name: session }
            basic: { type: http, scheme: basic }
        """));

    [Fact]
    public void Client_Pages() => Snapshot.Verify(Emit("PetsApiClient.g.cs", """
        paths:
          /pets:
            post:
              tags: [Pets]
              operationId: Pets_List
              summary: Lists pets.
              x-paging:
                - { style: offset, items: data, hasMore: hasNext, request: skip }
                - { method: Scan, style: next-body, items: data, hasMore: hasNext, request: filters, response: next.filters, set: { isScan: true } }
              requestBody:
                content:
                  application/json:
                    schema: { properties: { skip: { type: integer }, filters: { type: object } } }
              responses:
                '200':
                  description: A page.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Page' }
            get:
              tags: [Pets]
              operationId: Pets_Browse
              x-paging: { style: cursor, items: data, request: cursor, response: total }
              parameters:
                - { name: cursor, in: query, schema: { type: string } }
              responses:
                '200':
                  description: A page.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Page' }
        components:
          schemas:
            Page:
              required: [data, hasNext, total]
              properties:
                data: { type: array, items: { type: string } }
                hasNext: { type: boolean }
                total: { type: integer }
                next: { properties: { filters: { type: object } } }
        """));

    [Fact]
    public void RootClient_TagsAndUntaggedOperations() => Snapshot.Verify(Emit("PetsClient.g.cs", """
        servers:
          - url: https://{shop}.pets.example/v1
            variables: { shop: { default: main } }
        tags:
          - { name: stock items, description: What is in stock. }
        paths:
          /ping:
            get:
              summary: Says hello
              responses:
                '200': { description: Hello. }
          /stock:
            get:
              tags: [stock items]
              responses:
                '200': { description: The stock. }
        """));

    private static string Emit(string hintName, string yaml) =>
        Emitter.Emit(Described.Plan(yaml).Files.Single(file => file.HintName == hintName));
}
