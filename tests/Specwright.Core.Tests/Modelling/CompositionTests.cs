using System.Diagnostics;
using System.Linq;
using Specwright.Diagnostics;
using Xunit;

namespace Specwright.Core.Tests.Modelling;

public sealed class CompositionTests
{
    private const string Base = """
        A: {type: object, required: [a], properties: {a: {type: string}}}
        B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {type: integer}}}]}
        E: {type: string, enum: [x, y]}
        Id: {type: string, pattern: '^id'}

        """;

    [Theory]
    [InlineData("{allOf: [{$ref: '#/components/schemas/A'}]}", "A")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/A'}], nullable: true}", "A?")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/A'}, {description: x}]}", "A")]
    [InlineData("{type: object, allOf: [{$ref: '#/components/schemas/A'}]}", "A")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/E'}], default: x}", "E")]
    [InlineData("{allOf: [{type: string}], maxLength: 3}", "string")]
    [InlineData("{allOf: [{type: string}, {enum: [a]}]}", "string in a")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/E'}, {enum: [x]}]}", "string in x")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/E'}, {enum: [z]}]}", "string in z")]
    [InlineData("{allOf: [{type: string}, {type: string, format: date-time}]}", "string(date-time)")]
    [InlineData("{type: string, allOf: [{type: string, format: uuid}]}", "string(uuid)")]
    [InlineData("{allOf: [{type: string}, {format: date-time}]}", "string(date-time)")]
    [InlineData("{allOf: [{type: integer}], format: int32}", "integer(int32)")]
    [InlineData("{type: string, format: date-time, allOf: [{$ref: '#/components/schemas/Id'}]}", "string(date-time)")]
    [InlineData("{allOf: [{type: number}, {type: integer}]}", "integer")]
    [InlineData("{allOf: [{type: array, items: {properties: {a: {type: string}}}}, {type: array, items: {properties: {b: {type: string}}}}]}", "[{a: string, b: string}]")]
    [InlineData("{allOf: [{oneOf: [{type: string}, {type: integer}]}, {enum: [a, 1]}]}", "one of (string in a; integer in 1)")]
    [InlineData("{allOf: [{description: x}]}", "any")]
    [InlineData("{allOf: []}", "any")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/B'}, {properties: {c: {type: string}}}]}", "{a!: string, b: integer, c: string}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/A'}], properties: {c: {type: string}}}", "{a!: string, c: string}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/B'}, {required: [b]}]}", "{a!: string, b!: integer}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}", "{a!: string, b: integer}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/A'}, {properties: {a: {type: string, enum: [k]}}}]}", "{a!: string in k}")]
    [InlineData("{allOf: [{properties: {a: {type: string, enum: [k]}}}, {$ref: '#/components/schemas/A'}]}", "{a!: string in k}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/A'}, {additionalProperties: {type: integer}}]}", "{a!: string} and integer")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {}}, additionalProperties: false}]}", "{a!: string, b: any} and forbidden")]
    public void Build_AllOf_IsOneSchema(string schema, string expected) =>
        Assert.Equal(expected, Describe.Schema(Base + $"S: {schema}"));

    [Theory]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}", "one of (A; string)")]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}", "one of (A; B)")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/A'}]}", "A")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/A'}]}", "A")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/A'}], nullable: true}", "A?")]
    [InlineData("{anyOf: [{type: string}, {type: string, enum: [a, b]}]}", "string in a|b")]
    [InlineData("{anyOf: [{type: string, format: date}, {type: string, enum: [a]}]}", "one of (string(date); string in a)")]
    [InlineData("{type: object, properties: {a: {}, b: {}}, oneOf: [{required: [a]}, {required: [b]}]}", "{a: any, b: any}")]
    [InlineData("{properties: {a: {type: string}}, oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}", "one of (A; B)")]
    [InlineData("{properties: {c: {type: string}}, required: [c], oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}", "{a: string, b: integer, c!: string}")]
    public void Build_Alternatives_AreAUnionUnlessTheyShareMembers(string schema, string expected) =>
        Assert.Equal(expected, Describe.Schema(Base + $"S: {schema}"));

    [Theory]
    [InlineData("{propertyName: kind}", " by kind (A=A, B=B)")]
    [InlineData("{propertyName: kind, mapping: {x: '#/components/schemas/A', y: A, z: B}}", " by kind (x=A, y=A, z=B)")]
    [InlineData("{propertyName: kind, mapping: {b: B}}", " by kind (b=B, A=A)")]
    [InlineData("{mapping: {}}", "", "10:86 SW2005")]
    [InlineData("{propertyName: kind, mapping: {c: C}}", " by kind (A=A, B=B)", "10:135 SW2006")]
    public void Build_Discriminator_NamesTheTargetsOfItsValues(string discriminator, string expected, params string[] faults) =>
        Assert.Equal(
            "one of (A; B)" + expected,
            Describe.Schema(Base + $"S: {{oneOf: [{{$ref: '#/components/schemas/A'}}, {{$ref: '#/components/schemas/B'}}], discriminator: {discriminator}}}", "3.0.3", faults));

    [Fact]
    public void Build_AlternativesBasedOnTheUnionItself_KeepItsMembers()
    {
        const string Schemas = """
            S:
              type: object
              required: [kind]
              properties: {kind: {type: string}}
              discriminator: {propertyName: kind}
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
            Cat: {allOf: [{$ref: '#/components/schemas/S'}, {properties: {lives: {type: integer}}}]}
            Dog: {allOf: [{$ref: '#/components/schemas/S'}, {properties: {bark: {type: boolean}}}]}
            """;
        var description = Describe.Valid(
            "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    " + Schemas.Replace("\n", "\n    "));

        Assert.Equal("one of (Cat; Dog) by kind (Cat=Cat, Dog=Dog)", SchemaText.Of(Describe.Named(description, "S")));
        Assert.Equal("{kind!: string, lives: integer}", SchemaText.Of(Describe.Named(description, "Cat")));
        Assert.Equal("{kind!: string, bark: boolean}", SchemaText.Of(Describe.Named(description, "Dog")));
    }

    [Theory]
    [InlineData("{properties: {a: {type: string}}, if: {required: [a]}, then: {properties: {b: {type: string}}, required: [b]}, else: {properties: {c: {type: integer}}}}", "{a: string, b: string, c: integer}")]
    [InlineData("{properties: {a: {type: string}}, dependentSchemas: {a: {properties: {b: {type: string}}}}}", "{a: string, b: string}")]
    [InlineData("{properties: {a: {type: integer}}, if: {required: [b]}, then: {properties: {a: {minimum: 1}}}}", "{a: integer}")]
    [InlineData("{properties: {a: {type: integer}}, allOf: [{if: {required: [a]}, then: {properties: {b: {type: string}}}}, {if: {required: [b]}, then: {properties: {c: {}}}}]}", "{a: integer, b: string, c: any}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/A'}, {if: {required: [a]}, then: {properties: {b: {type: string}}}}]}", "{a!: string, b: string}")]
    [InlineData("{properties: {a: {type: string}}, if: true, then: true, else: false, dependentSchemas: {a: true}}", "{a: string}")]
    public void Build_MembersUnderACondition_AreOptional(string schema, string expected) =>
        Assert.Equal(expected, Describe.Schema(Base + $"S: {schema}", "3.1.0"));

    [Fact]
    public void Build_ContradictoryAllOf_IsReportedAndAnyValue() =>
        Assert.Equal("any", Describe.Schema("S: {allOf: [{type: string, enum: [a]}, {properties: {a: {}}}]}", "3.0.3", "6:5 SW2018"));

    [Fact]
    public void Build_AllOfThatContainsItselfInAProperty_RefersToItself()
    {
        var schema = Describe.Schema("""
            S: {properties: {child: {allOf: [{$ref: '#/components/schemas/S'}, {properties: {x: {type: string}}}]}}}
            """);

        Assert.Matches(@"^\{child: \{child: #@[0-9]+, x: string\}\}$", schema);
    }

    [Fact]
    public void Build_AllOfOfAllOf_DoesNotMultiply()
    {
        var levels = Enumerable.Range(0, 40).Select(i =>
            $"A{i}: {{properties: {{p: {Twice(i)}, q: {Twice(i)}}}, allOf: [{{$ref: '#/components/schemas/A{i + 1}'}}, {{$ref: '#/components/schemas/A{i + 1}'}}]}}\n");
        var watch = Stopwatch.StartNew();

        var result = Describe.Build(
            "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    "
            + string.Concat(levels).Replace("\n", "\n    ") + "A40: {type: object}");

        Assert.Equal(41, result.Description!.Schemas.Select(schema => schema.Name).Count(name => name.StartsWith('A')));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
        Assert.All(result.Diagnostics, fault => Assert.Same(ModellingRules.AllOfTooLarge, fault.Rule));

        static string Twice(int i) =>
            $"{{allOf: [{{$ref: '#/components/schemas/A{i + 1}'}}, {{properties: {{x{i}: {{}}}}}}]}}";
    }

    [Theory]
    [InlineData("{enum: [v%]}")]
    [InlineData("{type: string, format: f%}")]
    [InlineData("{properties: {p%: {type: string}}}")]
    public void Build_OneMemberInManyAlternatives_DoesNotMultiply(string member)
    {
        var alternatives = Enumerable.Range(0, 5000).Select(number =>
            $"{{properties: {{k: {member.Replace("%", number.ToString(System.Globalization.CultureInfo.InvariantCulture))}}}}}");
        var watch = Stopwatch.StartNew();

        var result = Describe.Build(
            "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    "
            + $"S: {{properties: {{a: {{type: string}}}}, oneOf: [{string.Join(", ", alternatives)}]}}");

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
        Assert.All(result.Diagnostics, fault => Assert.Same(ModellingRules.AllOfTooLarge, fault.Rule));
    }
}
