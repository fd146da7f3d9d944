using System;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Specwright.Core.Tests.Planning;
using Xunit;

namespace Specwright.Core.Tests.Emission;

/// <summary>Absent and null are told apart (JSON Merge Patch, RFC 7396).</summary>
public sealed class NullTests
{
    private static readonly Assembly s_types = Load("""
        Subject:
          required: [id, at, size, note, name]
          properties:
            id: { type: integer }
            at: { type: string, format: date-time }
            size: { type: string, enum: [small], nullable: true }
            note: { type: string, nullable: true }
            name: { type: string }
            nick: { type: string, nullable: true }
            age: { type: integer, nullable: true }
            plain: { type: string }
            count: { type: integer }
            any: {}
        """);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":0,"at":"2024-01-01T00:00:00Z","size":"small","note":"n","name":"a","nick":"b","age":1,"plain":"c","count":2,"any":{}}""")]
    [InlineData("""{"id":null,"at":null,"size":null,"note":null,"name":null,"nick":null,"age":null,"plain":null,"count":null,"any":null}""")]
    [InlineData("""{"nick":null,"more":null}""")]
    [InlineData("""{"plain":null}""")]
    public void Model_ReadAndWritten_TellsAbsentFromNull(string json) => JsonAssert.Equal(json, s_types.RoundTrip("Subject", json));

    [Theory]
    [InlineData("""{"nick":null,"nick":"x"}""", """{"nick":"x"}""")]
    [InlineData("""{"nick":"x","nick":null}""", """{"nick":null}""")]
    public void Model_MemberTwice_TheLastWins(string json, string expected) => JsonAssert.Equal(expected, s_types.RoundTrip("Subject", json));

    [Fact]
    public void Model_NullAssigned_IsSent()
    {
        Assert.Equal("""{"nick":null}""", Made("nick", null));
        Assert.Equal("""{"age":null}""", Made("age", null));
        Assert.Equal("""{"age":3}""", Made("age", 3L));
        Assert.Equal("{}", Made("plain", null));
        Assert.Equal("{}", Made("count", null));

        // Required members are left to the compiler, which is not there when an object is made like this.
        static string Made(string member, object? value)
        {
            var type = s_types.GetType("Acme.Pets.Subject")!;
            var subject = Activator.CreateInstance(type)!;
            type.GetProperty(char.ToUpperInvariant(member[0]) + member[1..])!.SetValue(subject, value);
            var all = JsonSerializer.SerializeToNode(subject, type)!.AsObject();
            all.Remove("id");
            all.Remove("at");
            return all.ToJsonString();
        }
    }

    [Theory]
    [InlineData("oneOf: [{ type: string, nullable: true }, { type: integer }]")]
    [InlineData("oneOf: [{ type: string }, { anyOf: [{ type: boolean }, { type: integer, nullable: true }] }]")]
    [InlineData("anyOf: [{ type: string }, { $ref: '#/components/schemas/Other' }]")]
    public void Union_WithAnAlternativeThatMayBeNull_MayBeNull(string union)
    {
        var types = Load($$"""
            Subject: { properties: { list: { type: array, items: { {{union}} } }, one: { {{union}} } } }
            Other: { type: object, nullable: true, properties: { a: { type: string } } }
            """);
        var type = types.GetType("Acme.Pets.Subject")!;
        var subject = Activator.CreateInstance(type)!;
        type.GetProperty("One")!.SetValue(subject, null);

        Assert.Equal("""{"one":null}""", JsonSerializer.Serialize(subject, type));
        JsonAssert.Equal("""{"list":["a",null],"one":null}""", types.RoundTrip("Subject", """{"list":["a",null],"one":null}"""));
    }

    [Fact]
    public void Model_OfManyMembers_TellsAbsentFromNull()
    {
        var members = Enumerable.Range(0, 100).Select(number => $"p{number}: {{ type: integer, nullable: {(number % 2 == 0 ? "true" : "false")} }}");
        var types = Load($"Subject: {{ required: [p70, p99], properties: {{ {string.Join(", ", members)} }} }}");
        const string Json = """{"p0":null,"p31":null,"p32":null,"p63":null,"p64":null,"p70":null,"p98":null}""";

        JsonAssert.Equal(Json, types.RoundTrip("Subject", Json));
        JsonAssert.Equal("""{"p70":7,"p99":9}""", types.RoundTrip("Subject", """{"p70":null,"p70":7,"p99":9}"""));
    }

    private static Assembly Load(string schemas)
    {
        var files = Described.Plan(Described.Subject(schemas)).Files;
        Assert.Empty(Compiled.Complaints(files));
        return Compiled.Load(files);
    }
}
