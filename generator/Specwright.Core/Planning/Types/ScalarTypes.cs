using Specwright.Model;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Types;

/// <summary>C# types for values without parts (OpenAPI Format Registry).</summary>
internal static class ScalarTypes
{
    /// <summary>The type for a JSON type and format; an unknown format counts for nothing.</summary>
    public static ScalarRef Of(ScalarType type, string? format) => new(type switch
    {
        ScalarType.Boolean => Scalar.Boolean,
        ScalarType.Integer => OfInteger(format),
        ScalarType.Number => OfNumber(format),
        _ => OfString(format),
    });

    private static Scalar OfInteger(string? format) => format switch
    {
        "int32" or "int16" or "int8" or "uint16" or "uint8" => Scalar.Int32,
        "uint64" or "decimal" => Scalar.Decimal,
        "unixtime" => Scalar.WholeUnixSeconds,
        "unixtime-ms" => Scalar.WholeUnixMilliseconds,
        _ => Scalar.Int64,
    };

    private static Scalar OfNumber(string? format) => format switch
    {
        "float" => Scalar.Single,
        "decimal" or "decimal128" => Scalar.Decimal,
        "int32" => Scalar.Int32,
        "int64" => Scalar.Int64,
        "unixtime" => Scalar.UnixSeconds,
        "unixtime-ms" => Scalar.UnixMilliseconds,
        _ => Scalar.Double,
    };

    private static Scalar OfString(string? format) => format switch
    {
        "date-time" => Scalar.DateTime,
        "date" => Scalar.Date,
        "time" => Scalar.Time,
        "duration" => Scalar.Duration,
        "uuid" or "guid" => Scalar.Guid,
        "uri" or "url" => Scalar.Uri,
        "byte" => Scalar.Bytes,
        _ => Scalar.String,
    };
}
