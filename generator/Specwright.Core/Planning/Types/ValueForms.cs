using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Types;

/// <summary>Forms of values that can be told apart within one JSON kind.</summary>
internal static class ValueForms
{
    /// <summary>The kind of JSON values that a schema takes; none when it takes several.</summary>
    public static ValueKind? KindOf(Schema schema) => schema switch
    {
        ScalarSchema { Type: var type } => KindOf(type),
        EnumSchema { Type: var type } => KindOf(type),
        ArraySchema or TupleSchema => ValueKind.Array,
        ObjectSchema => ValueKind.Object,
        _ => null,
    };

    /// <summary>
    /// What alternatives of a kind are told by, as a string: those of equal ones are one alternative. It is null where they
    /// cannot be told, so that all of the kind are one.
    /// </summary>
    public static Func<Schema, string?> FormsOf(ValueKind kind, IReadOnlyList<Schema> all, SchemaIndex index)
    {
        switch (kind)
        {
            case ValueKind.Object:
                return schema => ShapeOf(schema, index);
            case ValueKind.String when !all.Any(IsPlainText):
                return schema => schema is EnumSchema ? ShapeOf(schema, index) : TestOf(schema).ToString();
            case ValueKind.Number when !all.Any(IsTime):
                return static schema => IsWhole(schema) ? "whole" : "fraction";
            case ValueKind.Array when AreTold([.. all.Distinct().Select(schema => ItemsOf(schema, index))]):
                return schema => ItemsOf(schema, index).ToString();
            default:
                return static _ => null;
        }
    }

    /// <summary>The kind of an array's items.</summary>
    public static ValueKind? ItemsOf(Schema schema, SchemaIndex index) =>
        schema is ArraySchema array ? KindOf(index.Target(array.Items)) : null;

    // The type of a string or number that is told by its text; none when it is listed or plain.
    private static Scalar? TestOf(Schema schema) => schema switch
    {
        ScalarSchema { Type: not ScalarType.Boolean } scalar => ScalarTypes.Of(scalar.Type, scalar.Format).Scalar switch
        {
            Scalar.String or Scalar.Double or Scalar.Single or Scalar.Decimal => null,
            Scalar.UnixSeconds or Scalar.UnixMilliseconds or Scalar.WholeUnixSeconds or Scalar.WholeUnixMilliseconds => null,
            var test => test,
        },
        EnumSchema { Type: ScalarType.Integer } values => EnumPlanner.KindOf(values) == GeneratedKind.Int32Enum ? Scalar.Int32 : Scalar.Int64,
        _ => null,
    };

    private static ValueKind KindOf(ScalarType type) => type switch
    {
        ScalarType.Boolean => ValueKind.Boolean,
        ScalarType.String => ValueKind.String,
        _ => ValueKind.Number,
    };

    private static bool AreTold(List<ValueKind?> items) => !items.Contains(null) && items.Distinct().Count() == items.Count;

    private static bool IsPlainText(Schema schema) => schema is ScalarSchema && TestOf(schema) is null;

    private static string ShapeOf(Schema schema, SchemaIndex index) => index.Shapes.Of(schema).ToString(CultureInfo.InvariantCulture);

    private static bool IsTime(Schema schema) => schema is ScalarSchema scalar && ScalarTypes.Of(scalar.Type, scalar.Format).Scalar
        is Scalar.UnixSeconds or Scalar.UnixMilliseconds or Scalar.WholeUnixSeconds or Scalar.WholeUnixMilliseconds;

    private static bool IsWhole(Schema schema) => TestOf(schema) is Scalar.Int32 or Scalar.Int64;
}
