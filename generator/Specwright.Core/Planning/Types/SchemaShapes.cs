using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Specwright.Model;

namespace Specwright.Planning.Types;

/// <summary>
/// Numbers for what schemas allow: equal for those that differ only in words and place. Each schema is looked at once,
/// however many contain it.
/// </summary>
internal sealed class SchemaShapes
{
    private readonly Dictionary<Schema, int> _known = new(SchemaReference.Instance);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly StringBuilder _shape = new();

    public int Of(Schema schema)
    {
        if (!_known.TryGetValue(schema, out var number))
        {
            // What is within is put together behind what is there of this, and cut off again.
            var start = _shape.Length;
            Append(_shape, schema);
            var text = _shape.ToString(start, _shape.Length - start);
            _shape.Length = start;
            if (!_numbers.TryGetValue(text, out number))
            {
                number = _numbers.Count;
                _numbers.Add(text, number);
            }

            _known.Add(schema, number);
        }

        return number;
    }

    private void Append(StringBuilder shape, Schema schema)
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
                AppendPart(shape.Append('['), array.Items);
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

    private void Append(StringBuilder shape, ObjectSchema model)
    {
        Append(shape.Append('{').Append((int)model.Additional), model.Base ?? "");
        Append(shape, model.Discriminator?.PropertyName ?? "");
        foreach (var property in model.Properties)
        {
            Append(shape.Append(property.IsRequired ? '!' : '.'), property.Name);
            Append(shape, property.ClientName ?? "");
            AppendPart(shape, property.Schema);
        }

        shape.Append('}');
        if (model.AdditionalSchema is { } additional)
        {
            AppendPart(shape, additional);
        }
    }

    private void Append(StringBuilder shape, UnionSchema union)
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

    private void Append(StringBuilder shape, EquatableArray<Schema> schemas)
    {
        shape.Append(schemas.Count.ToString(CultureInfo.InvariantCulture)).Append(':');
        foreach (var schema in schemas)
        {
            AppendPart(shape, schema);
        }
    }

    private void AppendPart(StringBuilder shape, Schema schema)
    {
        var number = Of(schema);
        shape.Append('#').Append(number).Append(' ');
    }

    // The length goes first, so that no text can pass for structure.
    private static void Append(StringBuilder shape, string text) =>
        shape.Append(text.Length.ToString(CultureInfo.InvariantCulture)).Append('"').Append(text);
}
