using Specwright.Core.Tests.Planning;
using Xunit;

namespace Specwright.Core.Tests.Emission;

public sealed class ModelEmitterTests
{
    [Fact]
    public void Model_MembersOfEveryType() => Snapshot.Verify(Described.EmitSubject("""
        Subject:
          description: |
            A pet, as the shop knows it.

            Pets have **no** price: see `Offer`.
          required: [id, born, note, owner]
          properties:
            id: { type: string, format: uuid, description: Identifies the pet. }
            name: { type: string, default: Rex }
            age: { type: integer, format: int32 }
            weight: { type: number }
            tame: { type: boolean }
            born: { type: string, format: date-time }
            note: { type: string, nullable: true, description: 'Null when there is nothing to say.' }
            seen: { type: number, format: unixtime-ms }
            picture: { type: string, format: byte }
            tags: { type: array, items: { type: string } }
            scores: { type: array, items: { type: integer, nullable: true } }
            names: { type: object, additionalProperties: { type: string } }
            extra: {}
            owner: { $ref: '#/components/schemas/Owner' }
            kin: { type: array, items: { $ref: '#/components/schemas/Subject' } }
            old: { type: string, deprecated: true }
            created: { type: string, readOnly: true }
        Owner:
          properties:
            email: { type: string }
          additionalProperties: false
        """));

    [Fact]
    public void Model_TypedAdditionalMembers() => Snapshot.Verify(Described.EmitSubject("""
        Subject:
          properties:
            name: { type: string }
          additionalProperties: { type: integer }
        """));

    [Fact]
    public void Model_NamesThatCollide() => Snapshot.Verify(Described.EmitSubject("""
        Subject:
          properties:
            id: { type: string }
            ID: { type: string }
            subject: { type: string }
            read: { type: string }
            equals: { type: string }
            additionalMembers: { type: string }
            class: { type: string }
            reader: { type: string }
            '': { type: string }
            $a: { type: string }
            owner: { type: string }
            keeper: { $ref: '#/components/schemas/Owner' }
        Owner:
          properties:
            email: { type: string }
        """));

    [Fact]
    public void Model_NamedAsTypesThatCodeUses() => Snapshot.Verify(Described.EmitSubject("""
        Subject:
          properties:
            members: { $ref: '#/components/schemas/JsonMembers' }
            time: { $ref: '#/components/schemas/DateTimeOffset' }
            at: { type: string, format: date-time }
            list: { type: array, items: { $ref: '#/components/schemas/List Codec' } }
        JsonMembers: { type: string, enum: [a] }
        DateTimeOffset: { type: integer, enum: [1] }
        List Codec: { properties: { a: { type: string } } }
        """));
}
