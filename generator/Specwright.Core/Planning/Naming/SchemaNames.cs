using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Types;

namespace Specwright.Planning.Naming;

/// <summary>The names of types for schemas that have names themselves.</summary>
internal static class SchemaNames
{
    /// <summary>The names by the schemas' keys.</summary>
    /// <remarks>Whether anything reaches them or not: what an operation that is added reaches must not take a name from another.</remarks>
    public static IReadOnlyDictionary<string, string> Assign(ApiDescription description, NameScope names)
    {
        var schemas = description.Schemas.Where(static schema => TypeCatalog.BecomesType(schema.Schema)).ToList();
        var assigned = names.Assign([.. schemas.Select(Claim)], "Model");
        return Enumerable.Range(0, schemas.Count).ToDictionary(at => schemas[at].Key, at => assigned[at], StringComparer.Ordinal);
    }

    // Other files' schemas give way to those of the document itself, and take the name of their file.
    private static NameClaim Claim(NamedSchema schema)
    {
        var file = schema.Key.Substring(0, Math.Max(0, schema.Key.IndexOf('#')));
        var claim = NameClaim.Of(schema.Name).As(schema.Key);
        return file.Length == 0
            ? claim
            : claim.Or(CSharpIdentifier.Pascal(Modelling.DocumentPath.NameOf(file) + " " + schema.Name)).At(1);
    }
}
