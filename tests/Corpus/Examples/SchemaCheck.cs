using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Specwright.Model;

namespace Corpus.Examples;

/// <summary>Tells whether a payload contradicts its schema, as far as clients have to mind: types, required, null, formats.</summary>
internal sealed class SchemaCheck(ApiDescription description)
{
    private const int MaxDepth = 64;

    private readonly Dictionary<string, Schema> _schemas = description.Schemas.ToDictionary(static item => item.Key, static item => item.Schema);

    /// <summary>The first contradiction, as a path and what is wrong; null when there is none.</summary>
    public string? Find(JsonElement value, Schema schema, string path = "$", int depth = 0, bool isNullable = false, bool isAlternative = false)
    {
        isNullable |= schema.IsNullable;
        if (schema is ReferenceSchema reference)
        {
            return depth < MaxDepth && _schemas.TryGetValue(reference.Target, out var target)
                ? Find(value, target, path, depth + 1, isNullable, isAlternative)
                : null;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return isNullable || schema is AnySchema || AllowsNull(schema, depth) ? null : $"{path}: null is not allowed";
        }

        return schema switch
        {
            ScalarSchema scalar => CheckScalar(value, scalar.Type, scalar.Format, path),
            EnumSchema values => CheckScalar(value, values.Type, null, path)
                // Enumerations are open, but for what tells alternatives apart.
                ?? (!isAlternative || values.Values.Any(item => item.Text == (value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()))
                    ? null
                    : $"{path}: not listed"),
            ArraySchema array => value.ValueKind != JsonValueKind.Array
                ? $"{path}: no array"
                : value.EnumerateArray()
                    .Select((item, index) => Find(item, array.Items, $"{path}[{index}]", depth + 1, false, isAlternative))
                    .FirstOrDefault(static found => found is not null),
            TupleSchema => value.ValueKind == JsonValueKind.Array ? null : $"{path}: no array",
            ObjectSchema members => CheckObject(value, members, path, depth, isAlternative),
            UnionSchema union => depth >= MaxDepth || union.Alternatives.Any(alternative => Find(value, alternative, path, depth + 1, isNullable, isAlternative: true) is null)
                ? null
                : $"{path}: none of the alternatives",
            _ => null,
        };
    }

    private bool AllowsNull(Schema schema, int depth) => schema is UnionSchema union && depth < MaxDepth
        && union.Alternatives.Any(alternative => alternative.IsNullable || (alternative is ReferenceSchema reference
            && _schemas.TryGetValue(reference.Target, out var target) && (target.IsNullable || AllowsNull(target, depth + 1))));

    private string? CheckObject(JsonElement value, ObjectSchema schema, string path, int depth, bool isAlternative)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return $"{path}: no object";
        }

        foreach (var property in schema.Properties)
        {
            if (!value.TryGetProperty(property.Name, out var member))
            {
                if (property.IsRequired)
                {
                    return $"{path}.{property.Name}: required, and not there";
                }
            }
            else if (Find(member, property.Schema, $"{path}.{property.Name}", depth + 1, false, isAlternative) is { } found)
            {
                return found;
            }
        }

        if (schema.AdditionalSchema is { } additional)
        {
            foreach (var member in value.EnumerateObject().Where(member => schema.Properties.All(property => property.Name != member.Name)))
            {
                if (Find(member.Value, additional, $"{path}.{member.Name}", depth + 1) is { } found)
                {
                    return found;
                }
            }
        }

        // RFC 8259, section 4: what a name that occurs twice means is not said.
        var twice = value.EnumerateObject().GroupBy(static member => member.Name).FirstOrDefault(static group => group.Count() > 1);
        return twice is null ? null : $"{path}.{twice.Key}: there twice";
    }

    private static string? CheckScalar(JsonElement value, ScalarType type, string? format, string path)
    {
        var fits = type switch
        {
            ScalarType.String => value.ValueKind == JsonValueKind.String,
            ScalarType.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            ScalarType.Integer => value.ValueKind == JsonValueKind.Number && IsWhole(value, format),
            _ => value.ValueKind == JsonValueKind.Number,
        };
        if (!fits)
        {
            return $"{path}: no {(format is null ? "" : format + " ")}{type.ToString().ToLowerInvariant()}";
        }

        return type != ScalarType.String || FitsFormat(value.GetString()!, format) ? null : $"{path}: no {format}";
    }

    private static bool IsWhole(JsonElement value, string? format) => format switch
    {
        "int32" => value.TryGetInt32(out _) || (value.TryGetDouble(out var number) && number == Math.Floor(number) && Math.Abs(number) < int.MaxValue),
        _ => value.TryGetInt64(out _) || (value.TryGetDouble(out var number) && number == Math.Floor(number)),
    };

    private static bool FitsFormat(string text, string? format) => format switch
    {
        // RFC 3339, section 5.6.
        "date-time" => text.Length >= 20 && (text[^1] is 'Z' or 'z' || text[^6] is '+' or '-')
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "time" => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out _),
        "uuid" => Guid.TryParse(text, out _),
        "byte" => Convert.TryFromBase64String(text, new byte[text.Length], out _),
        "duration" => text.StartsWith('P') || text.StartsWith("-P", StringComparison.Ordinal),
        _ => true,
    };
}
