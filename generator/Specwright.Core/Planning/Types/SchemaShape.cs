using System.Globalization;
using System.Text;
using Specwright.Model;

namespace Specwright.Planning.Types;

/// <summary>What a schema allows, as a string: equal for schemas that differ only in words and place.</summary>
internal static class SchemaShape
{
    public static string Of(Schema schema)
    {
        var shape = new StringBuilder();
        Append(shape, schema);
        return shape.ToString();
    }

    private static void Append(StringBuilder shape, Schema schema)
    {
        shape.Append(schema.IsNullable ? '?' : '.').Append(schema.IsReadOnly ? 'r' : '.').Append(schema.IsDeprecated ? 'd' : '.');
        switch (schema)
        {
            case ReferenceSchema reference:
                Append(shape.Append('&'), reference.Target);
                break;
            case ScalarSchema scalar:
                Append(shape.Append('s').Append((int)scalar.Type), scalar.Format ?? "");
                break;
            case EnumSchema values:
                Append(shape, values);
                break;
            case ArraySchema array:
                Append(shape.Append('['), array.Items);
                break;
            case TupleSchema tuple:
                Append(shape.Append('t'), tuple.Items);
                if (tuple.Rest is { } rest)
                {
                    Append(shape.Append('+'), rest);
                }

                break;
            case ObjectSchema model:
                Append(shape, model);
                break;
            case UnionSchema union:
                Append(shape, union);
                break;
            default:
                shape.Append('*');
                break;
        }
    }

    private static void Append(StringBuilder shape, EnumSchema values)
    {
        Append(shape.Append('e').Append((int)values.Type), values.Format ?? "");
        foreach (var value in values.Values)
        {
            Append(shape, value.Text);
            Append(shape, value.Name ?? "");
        }

        shape.Append(';');
    }

    private static void Append(StringBuilder shape, ObjectSchema model)
    {
        shape.Append('{').Append((int)model.Additional);
        foreach (var property in model.Properties)
        {
            Append(shape.Append(property.IsRequired ? '!' : '.'), property.Name);
            Append(shape, property.ClientName ?? "");
            Append(shape, property.Schema);
        }

        shape.Append('}');
        if (model.AdditionalSchema is { } additional)
        {
            Append(shape, additional);
        }
    }

    private static void Append(StringBuilder shape, UnionSchema union)
    {
        Append(shape.Append('|'), union.Alternatives);
        if (union.Discriminator is { } discriminator)
        {
            Append(shape, discriminator.PropertyName);
            foreach (var value in discriminator.Mapping)
            {
                Append(shape, value.Value);
                Append(shape, value.Target);
            }
        }
    }

    private static void Append(StringBuilder shape, EquatableArray<Schema> schemas)
    {
        shape.Append(schemas.Count.ToString(CultureInfo.InvariantCulture)).Append(':');
        foreach (var schema in schemas)
        {
            Append(shape, schema);
        }
    }

    // The length goes first, so that no text can pass for structure.
    private static void Append(StringBuilder shape, string text) =>
        shape.Append(text.Length.ToString(CultureInfo.InvariantCulture)).Append('"').Append(text);
}
