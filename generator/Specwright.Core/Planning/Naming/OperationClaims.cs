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
        Methods = [.. operations.Select(static operation => ClaimMethods(operation, TagNames.Of(operation)))];
        TypeNames = new NameScope().Assign([.. operations.Select(static operation => ClaimTypes(operation, TagNames.Of(operation)))], "");
    }

    /// <summary>The claims to the methods of clients, in the order of the operations.</summary>
    public IReadOnlyList<NameClaim> Methods { get; }

    /// <summary>What the types of each operation begin with.</summary>
    public IReadOnlyList<string> TypeNames { get; }

    private static NameClaim ClaimMethods(Operation operation, string? tag)
    {
        var candidates = OperationNames.Candidates(operation, tag);
        var isPaged = !operation.Paging.IsEmpty;
        return new NameClaim(Identity(operation), candidates[0], candidates.Skip(1).Concat(OfPlace(operation)), Distance(operation, candidates[0]))
        {
            // With and without pages: whether they fit is not known before the types are.
            Expansion = name => isPaged
                ? [.. OperationName.Of(name, isPaged: true).Members(hasWalk: true), .. OperationName.Of(name, isPaged: false).Members(hasWalk: false)]
                : OperationName.Of(name, isPaged: false).Members(hasWalk: false),
        };
    }

    private static NameClaim ClaimTypes(Operation operation, string? tag)
    {
        var name = TypeName(operation, tag);
        return new NameClaim(Identity(operation), name, OfPlace(operation), Distance(operation, name));
    }

    // Types of all clients share a namespace: an operation that is called List needs its tag there.
    private static string TypeName(Operation operation, string? tag)
    {
        var name = OperationNames.Full(operation);
        var isQualified = tag is null || !OperationNames.Candidates(operation, tag)[0].Equals(name, StringComparison.Ordinal);
        return isQualified || operation.OperationId is null ? name : CSharpIdentifier.Pascal(tag!) + name;
    }

    private static IEnumerable<string> OfPlace(Operation operation)
    {
        yield return OperationNames.OfPlace(operation);
        yield return CSharpIdentifier.Spelled(operation.Method.ToLowerInvariant() + operation.Path);
    }

    private static string Identity(Operation operation) => $"{operation.OperationId}\n{operation.Method} {operation.Path}";

    private static int Distance(Operation operation, string name) => operation.OperationId switch
    {
        null => 3,
        var id when string.Equals(id, name, StringComparison.Ordinal) => 0,
        var id when string.Equals(id, name, StringComparison.OrdinalIgnoreCase) => 1,
        _ => 2,
    };
}
