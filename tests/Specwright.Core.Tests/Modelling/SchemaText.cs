using System.Linq;
using Specwright.Model;

namespace Specwright.Core.Tests.Modelling;

/// <summary>
/// Writes a schema in one line: <c>string(date)?</c>, <c>{id!: integer, name: string}</c>, <c>[any]</c>,
/// <c>(string, integer)</c>, <c>string in a|b</c>, <c>one of (A; B)</c>; <c>?</c> means nullable, <c>!</c> required.
/// </summary>
internal static class SchemaText
{
    public static string Of(Schema schema) => Body(schema) + (schema.IsNullable ? "?" : string.Empty);

    private static string Body(Schema schema) => schema switch
    {
        ReferenceSchema reference => reference.Target.StartsWith("#/components/schemas/", System.StringComparison.Ordinal)
            ? reference.Target["#/components/schemas/".Length..]
            : reference.Target,
        AnySchema => "any",
        ScalarSchema scalar => Type(scalar.Type, scalar.Format),
        EnumSchema values => $"{Type(values.Type, values.Format)} in {string.Join("|", values.Values.Select(value => value.Text))}",
        ArraySchema array => $"[{Of(array.Items)}]{(array.UniqueItems ? " unique" : string.Empty)}",
        TupleSchema tuple => $"({string.Join(", ", tuple.Items.Select(Of))})",
        ObjectSchema obj => $"{{{string.Join(", ", obj.Properties.Select(Property))}}}{Additional(obj)}",
        UnionSchema union => $"one of ({string.Join("; ", union.Alternatives.Select(Of))}){By(union.Discriminator)}",
        _ => schema.GetType().Name,
    };

    private static string Type(ScalarType type, string? format) =>
        type.ToString().ToLowerInvariant() + (format is null ? string.Empty : $"({format})");

    private static string Property(Property property) =>
        $"{property.Name}{(property.IsRequired ? "!" : string.Empty)}: {Of(property.Schema)}";

    private static string Additional(ObjectSchema schema) => schema.Additional switch
    {
        AdditionalProperties.Unspecified => string.Empty,
        AdditionalProperties.Typed => $" and {Of(schema.AdditionalSchema!)}",
        _ => $" and {schema.Additional.ToString().ToLowerInvariant()}",
    };

    private static string By(Discriminator? discriminator) => discriminator is null
        ? string.Empty
        : $" by {discriminator.PropertyName} ({string.Join(", ", discriminator.Mapping.Select(Mapped))})";

    private static string Mapped(DiscriminatorValue value) =>
        $"{value.Value}={value.Target[(value.Target.LastIndexOf('/') + 1)..]}";
}
