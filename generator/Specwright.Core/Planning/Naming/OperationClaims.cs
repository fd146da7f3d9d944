using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Operations;

namespace Specwright.Planning.Naming;

/// <summary>What operations claim to be called, and the unnamed types of what they take and answer.</summary>
internal sealed class OperationClaims
{
    public OperationClaims(EquatableArray<Operation> operations)
    {
        var claims = operations.Select(static operation => Claim(operation, TagNames.Of(operation))).ToList();
        Methods = [.. claims.Select(static claim => claim.Methods)];
        TypeNames = new NameScope().Assign([.. claims.Select(static claim => claim.Types)], "");
    }

    /// <summary>The claims to the methods of clients, in the order of the operations.</summary>
    public IReadOnlyList<NameClaim> Methods { get; }

    /// <summary>What the types of each operation begin with.</summary>
    public IReadOnlyList<string> TypeNames { get; }

    private static (NameClaim Methods, NameClaim Types) Claim(Operation operation, string? tag)
    {
        var candidates = OperationNames.Candidates(operation, tag);
        var identity = $"{operation.OperationId}\n{operation.Method} {operation.Path}";
        var typeName = TypeName(operation, candidates, tag);
        return (
            ClaimMethods(operation, identity, candidates),
            new NameClaim(identity, typeName, OfPlace(operation), Distance(operation, typeName)));
    }

    private static NameClaim ClaimMethods(Operation operation, string identity, IReadOnlyList<string> candidates)
    {
        var isPaged = !operation.Paging.IsEmpty;
        return new NameClaim(identity, candidates[0], candidates.Skip(1).Concat(OfPlace(operation)), Distance(operation, candidates[0]))
        {
            // With and without pages: whether they fit is not known before the types are.
            Expansion = name => isPaged
                ? [.. OperationName.Of(name, isPaged: true).Members(hasWalk: true).Union(OperationName.Of(name, isPaged: false).Members(hasWalk: false))]
                : OperationName.Of(name, isPaged: false).Members(hasWalk: false),
        };
    }

    // Types of all clients share a namespace: an operation that is called List needs its tag there.
    private static string TypeName(Operation operation, IReadOnlyList<string> candidates, string? tag)
    {
        var name = candidates[candidates.Count - 1];
        var isQualified = tag is null || !candidates[0].Equals(name, StringComparison.Ordinal);
        return isQualified || operation.OperationId is null ? name : CSharpIdentifier.Pascal(tag!) + name;
    }

    private static IEnumerable<string> OfPlace(Operation operation)
    {
        yield return OperationNames.OfPlace(operation);
        yield return CSharpIdentifier.Spelled(operation.Method.ToLowerInvariant() + operation.Path);
    }

    private static int Distance(Operation operation, string name) => operation.OperationId switch
    {
        null => 3,
        var id when string.Equals(id, name, StringComparison.Ordinal) => 0,
        var id when string.Equals(id, name, StringComparison.OrdinalIgnoreCase) => 1,
        _ => 2,
    };
}
