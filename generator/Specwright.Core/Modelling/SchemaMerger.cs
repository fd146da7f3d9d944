using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>Makes one schema of two that describe the same member.</summary>
internal static class SchemaMerger
{
    /// <summary>The schema of values for which both hold; where they contradict each other, the second, as the more special one.</summary>
    public static Schema Both(Schema first, Schema second, ModelContext context) => (first, second) switch
    {
        (_, AnySchema) => Annotate(first, first, second),
        (EnumSchema, ScalarSchema) => Annotate(first, first, second),
        (EnumSchema one, EnumSchema other) when one.Type == other.Type => Annotate(Common(one, other, context), first, second),
        (ScalarSchema one, ScalarSchema other) when TypeOfBoth(one.Type, other.Type) is { } type =>
            Annotate(other with { Type = type, Format = other.Format ?? one.Format }, first, second),
        (ArraySchema one, ArraySchema other) =>
            Annotate(other with { Items = Both(one.Items, other.Items, context), UniqueItems = one.UniqueItems || other.UniqueItems }, first, second),
        (ObjectSchema one, ObjectSchema other) => BothObjects(one, other, context),
        (ReferenceSchema, ObjectSchema { Properties.IsEmpty: true }) => Annotate(first, first, second),
        (ReferenceSchema one, ObjectSchema other) => WithTarget(one, context, target => Both(target, other, context)) ?? second,
        (ObjectSchema one, ReferenceSchema other) when !one.Properties.IsEmpty =>
            WithTarget(other, context, target => one.Properties.All(known => target.Properties.Any(property => property.Name == known.Name))
                ? null
                : Both(one, target, context)) ?? second,
        _ => Annotate(second, first, second),
    };

    /// <summary>A schema of values for which either may hold.</summary>
    public static Schema Either(Schema first, Schema second, ModelContext context)
    {
        switch (first, second)
        {
            case (AnySchema, _):
            case (ReferenceSchema one, ReferenceSchema other) when one.Target == other.Target:
            case (ScalarSchema { Type: var type, Format: var format }, ScalarSchema same) when same.Type == type && same.Format == format:
                return first;
            case (_, AnySchema):
                return second;
            case (EnumSchema one, EnumSchema other) when one.Type == other.Type && context.Effort.TryJoin(one.Values.Count + other.Values.Count):
                return one with { Values = one.Values.Concat(other.Values).GroupBy(value => value.Text).Select(group => group.First()).ToEquatableArray() };
            case (ObjectSchema one, ObjectSchema other):
                return BothObjects(one, other, context, isEither: true);
            default:
                var (before, after) = (Alternatives(first), Alternatives(second));
                if (!context.Effort.TryJoin(before.Count + after.Count))
                {
                    context.Report(Diagnostics.ModellingRules.AllOfTooLarge, second.Location);
                    return new AnySchema { Location = second.Location };
                }

                return new UnionSchema
                {
                    Alternatives = before.Concat(after).ToEquatableArray(),
                    IsNullable = first.IsNullable || second.IsNullable,
                    Prose = first.Prose ?? second.Prose,
                    Location = first.Location,
                };
        }
    }

    /// <summary>The stronger of two words on members that are not named, with its schema.</summary>
    /// <remarks>
    /// "false" in one part of an allOf forbids the members of the others, too, which nobody means: it counts only where no
    /// part says otherwise.
    /// </remarks>
    public static (AdditionalProperties Additional, Schema? Schema) Stronger(
        (AdditionalProperties Additional, Schema? Schema) first, (AdditionalProperties Additional, Schema? Schema) second) =>
        (first.Additional, second.Additional) switch
        {
            (AdditionalProperties.Unspecified, _) => second,
            (AdditionalProperties.Forbidden, not AdditionalProperties.Unspecified) => second,
            (AdditionalProperties.Any, AdditionalProperties.Typed) => second,
            _ => first,
        };

    private static ObjectSchema BothObjects(ObjectSchema one, ObjectSchema other, ModelContext context, bool isEither = false)
    {
        if (!context.Effort.TryJoin(one.Properties.Count + other.Properties.Count))
        {
            context.Report(Diagnostics.ModellingRules.AllOfTooLarge, other.Location);
            return other;
        }

        var known = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var properties = new List<Property>();
        foreach (var property in one.Properties.Concat(other.Properties))
        {
            if (known.TryGetValue(property.Name, out var index))
            {
                var before = properties[index];
                properties[index] = property with
                {
                    Schema = isEither ? Either(before.Schema, property.Schema, context) : Both(before.Schema, property.Schema, context),
                    ClientName = property.ClientName ?? before.ClientName,
                    IsRequired = isEither ? before.IsRequired && property.IsRequired : before.IsRequired || property.IsRequired,
                };
            }
            else
            {
                known.Add(property.Name, properties.Count);
                properties.Add(property);
            }
        }

        var (additional, schema) = Stronger((one.Additional, one.AdditionalSchema), (other.Additional, other.AdditionalSchema));
        return (ObjectSchema)Annotate(
            other with { Properties = properties.ToEquatableArray(), Additional = additional, AdditionalSchema = schema }, one, other);
    }

    // What a reference names is looked into only where it is not being built itself.
    private static Schema? WithTarget(ReferenceSchema reference, ModelContext context, Func<ObjectSchema, Schema?> merge)
    {
        if (!context.Effort.TryJoin(1)
            || context.Schemas.Find(reference.Target) is not { IsObject: true } target
            || !context.Nesting.TryEnter(target.Node))
        {
            return null;
        }

        try
        {
            return SchemaBuilder.BuildEntered(target) is ObjectSchema schema && context.Effort.TryJoin(schema.Properties.Count)
                ? merge(schema)
                : null;
        }
        finally
        {
            context.Nesting.Leave(target.Node);
        }
    }

    // Lists without a common value contradict each other.
    private static EnumSchema Common(EnumSchema one, EnumSchema other, ModelContext context)
    {
        if (!context.Effort.TryJoin(one.Values.Count + other.Values.Count))
        {
            context.Report(Diagnostics.ModellingRules.AllOfTooLarge, other.Location);
            return other;
        }

        var known = new SortedSet<string>(one.Values.Select(static value => value.Text), StringComparer.Ordinal);
        var common = other.Values.Where(value => known.Contains(value.Text)).ToEquatableArray();
        return common.IsEmpty ? other : other with { Values = common };
    }

    private static Schema Annotate(Schema schema, Schema first, Schema second) => schema with
    {
        Title = second.Title ?? first.Title,
        Prose = second.Prose ?? first.Prose,
        Default = second.Default ?? first.Default,
        IsDeprecated = first.IsDeprecated || second.IsDeprecated,
        IsReadOnly = first.IsReadOnly || second.IsReadOnly,
        IsWriteOnly = first.IsWriteOnly || second.IsWriteOnly,
    };

    private static EquatableArray<Schema> Alternatives(Schema schema) =>
        schema is UnionSchema { Discriminator: null } union ? union.Alternatives : EquatableArray.Create(schema);

    private static ScalarType? TypeOfBoth(ScalarType one, ScalarType other) => (one, other) switch
    {
        _ when one == other => one,
        (ScalarType.Integer, ScalarType.Number) or (ScalarType.Number, ScalarType.Integer) => ScalarType.Integer,
        _ => null,
    };
}
