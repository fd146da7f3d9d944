using Specwright.Core.Tests.Planning;
using Xunit;

namespace Specwright.Core.Tests.Emission;

public sealed class UnionEmitterTests
{
    [Fact]
    public void Union_ByKind() => Snapshot.Verify(Described.EmitSubject("""
        Subject:
          description: An identifier in any of its forms.
          oneOf:
            - type: string
            - type: integer
            - type: array
              items: { type: string }
        """));

    [Fact]
    public void Union_ByDiscriminator() => Snapshot.Verify(Described.EmitSubject("""
        Subject:
          oneOf:
            - $ref: '#/components/schemas/Cat'
            - $ref: '#/components/schemas/Dog'
          discriminator:
            propertyName: petType
            mapping: { cat: '#/components/schemas/Cat', hound: '#/components/schemas/Dog' }
        Cat: { required: [petType], properties: { petType: { type: string }, lives: { type: integer } } }
        Dog: { required: [petType], properties: { petType: { type: string }, tricks: { type: integer } } }
        """));

    [Fact]
    public void Union_ByMembers() => Snapshot.Verify(Described.EmitSubject("""
        Subject:
          anyOf:
            - $ref: '#/components/schemas/Base'
            - $ref: '#/components/schemas/Left'
            - $ref: '#/components/schemas/Right'
        Base: { required: [id], properties: { id: { type: string } } }
        Left: { required: [id, left], properties: { id: { type: string }, left: { type: string } } }
        Right: { required: [id, right], properties: { id: { type: string }, right: { type: string } } }
        """));

    [Fact]
    public void Tuple_TitledItems() => Snapshot.Verify(Described.EmitSubject("""
        Subject:
          type: array
          description: A place.
          items: {}
          x-prefix-items:
            - { type: number, title: longitude, description: East positive. }
            - { type: number, title: latitude }
            - { type: string }
        """));
}
