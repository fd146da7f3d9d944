using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Types;

/// <summary>An alternative of a union.</summary>
/// <param name="Kind">The kind of JSON values that it takes.</param>
/// <param name="Schemas">Its schema; several where these are written alike.</param>
/// <param name="Key">The key of the schema, when it has one.</param>
internal sealed record UnionMember(ValueKind Kind, IReadOnlyList<Schema> Schemas, string? Key)
{
    /// <summary>The type that takes every value of all schemas.</summary>
    public TypeRef Resolve(TypeCatalog types, TypeHint hint)
    {
        var candidates = Schemas.Select(schema => types.Resolve(schema, hint)).Distinct().ToList();
        if (candidates.Count == 1)
        {
            return candidates[0];
        }

        // An enumeration takes values that it does not list: with one of them, the plain type says less.
        var enums = candidates.OfType<GeneratedRef>().Where(type => type.Kind != GeneratedKind.Class).ToList();
        return Kind switch
        {
            ValueKind.Array => new ListRef(new TypeUse(new ScalarRef(Scalar.Raw))),
            ValueKind.String => enums.Count == 1 ? enums[0] : new ScalarRef(Scalar.String),
            _ when enums.Count == 1 && candidates.All(IsWhole) => enums[0],
            _ when candidates.All(IsWhole) => new ScalarRef(Scalar.Int64),
            _ when candidates.Contains(new ScalarRef(Scalar.Decimal)) => new ScalarRef(Scalar.Decimal),
            _ => new ScalarRef(Scalar.Double),
        };
    }

    private static bool IsWhole(TypeRef type) => type is GeneratedRef or ScalarRef { Scalar: Scalar.Int32 or Scalar.Int64 };
}
