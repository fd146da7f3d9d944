using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;

namespace Corpus.Oracle;

/// <summary>A document as Specwright's model holds it.</summary>
internal sealed class SpecwrightView
{
    private static readonly string[] s_components = ["#/components/schemas/", "#/definitions/"];

    private readonly Dictionary<string, Schema> _schemas;

    private SpecwrightView(ApiDescription description)
        => _schemas = description.Schemas.ToDictionary(static schema => schema.Key, static schema => schema.Schema);

    public static ApiView Create(ApiDescription description)
    {
        var view = new SpecwrightView(description);
        var operations = description.Operations
            .GroupBy(static operation => $"{operation.Method} {operation.Path}")
            .ToDictionary(static group => group.Key, group => view.Operation(group.First()));
        var schemas = description.Schemas
            .Where(static schema => IsComponent(schema.Key))
            .GroupBy(static schema => schema.Name)
            .ToDictionary(static group => group.Key, group => view.Schema(group.First().Schema, ViewDepth.Limit));
        return new ApiView(operations, schemas);
    }

    private static bool IsComponent(string key)
        => s_components.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal) && !key[prefix.Length..].Contains('/'));

    private OperationView Operation(Operation operation) => new(
        string.IsNullOrEmpty(operation.OperationId) ? null : operation.OperationId,
        operation.IsDeprecated,
        operation.Parameters
            .GroupBy(static parameter => $"{parameter.In.ToString().ToLowerInvariant()} {parameter.Name}")
            .ToDictionary(static group => group.Key, group => Parameter(group.First())));

    private ParameterView Parameter(Parameter parameter) => new(
        parameter.IsRequired,
        parameter.Style.ToString().ToLowerInvariant(),
        parameter.Explode,
        Schema(parameter.Schema, ViewDepth.Limit));

    private SchemaView Schema(Schema schema, int depth)
    {
        var target = Resolve(schema);
        var isDeep = depth > 0 && schema is not ReferenceSchema;
        return new SchemaView
        {
            Types = TypeSet.ToText(Types(target, depth: 0)),
            Format = target switch
            {
                ScalarSchema scalar => scalar.Format,
                EnumSchema values => values.Format,
                _ => null,
            },
            Values = Values(target),
            Properties = isDeep && target is ObjectSchema value
                ? value.Properties.ToDictionary(
                    static property => property.Name,
                    property => new PropertyView(property.IsRequired, Schema(property.Schema, depth - 1)))
                : null,
            Items = isDeep && target is ArraySchema array ? Schema(array.Items, depth - 1) : null,
            HasAlternatives = target is UnionSchema,
        };
    }

    private List<string>? Values(Schema schema) => schema switch
    {
        EnumSchema values => values.Values
            .Select(value => values.Type == ScalarType.String ? value.Text : ValueText.OfNumber(value.Text))
            .Order(StringComparer.Ordinal)
            .ToList(),
        UnionSchema union when union.Alternatives.All(alternative => Resolve(alternative) is EnumSchema) => union.Alternatives
            .SelectMany(alternative => Values(Resolve(alternative))!)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList(),
        _ => null,
    };

    private HashSet<string>? Types(Schema schema, int depth) => Resolve(schema) switch
    {
        ScalarSchema scalar => [Name(scalar.Type)],
        EnumSchema values => [Name(values.Type)],
        ArraySchema or TupleSchema => ["array"],
        ObjectSchema => ["object"],
        UnionSchema union when depth < ViewDepth.Composition
            => TypeSet.Union(union.Alternatives.Select(alternative => Types(alternative, depth + 1))),
        _ => null,
    };

    private static string Name(ScalarType type) => type.ToString().ToLowerInvariant();

    private Schema Resolve(Schema schema)
    {
        for (var steps = 0; schema is ReferenceSchema reference && steps < ViewDepth.Composition; steps++)
        {
            if (!_schemas.TryGetValue(reference.Target, out var target))
            {
                break;
            }

            schema = target;
        }

        return schema;
    }
}
