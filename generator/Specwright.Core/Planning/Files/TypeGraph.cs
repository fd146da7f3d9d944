using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Files;

/// <summary>Which generated types lead to which.</summary>
internal static class TypeGraph
{
    /// <summary>The names of the types that the operations of <paramref name="client"/> name.</summary>
    public static IEnumerable<string> Of(ClientPlan client) => Types(client).SelectMany(Names);

    /// <summary>The names of the types that <paramref name="type"/> names.</summary>
    public static IEnumerable<string> Of(TypePlan type) => Types(type).SelectMany(Names);

    /// <summary>The names of the generated types in <paramref name="type"/>.</summary>
    public static IEnumerable<string> Names(TypeRef type) => type switch
    {
        GeneratedRef generated => [generated.Name],
        ListRef list => Names(list.Item.Type),
        MapRef map => Names(map.Value.Type),
        _ => [],
    };

    /// <summary>Those of <paramref name="types"/> that the ones called <paramref name="names"/> lead to, in order.</summary>
    public static IReadOnlyList<TypePlan> ReachedBy(IEnumerable<string> names, IReadOnlyList<TypePlan> types)
    {
        var byName = types.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>(names);
        while (pending.Count > 0)
        {
            var name = pending.Pop();
            foreach (var next in reached.Add(name) ? Of(byName[name]) : [])
            {
                pending.Push(next);
            }
        }

        return types.Where(type => reached.Contains(type.Name)).ToList();
    }

    private static IEnumerable<TypeRef> Types(ClientPlan client) => client.Operations
        .SelectMany(static operation => operation.Parameters.Select(static parameter => parameter.Type)
            .Concat(operation.Answer.Types)
            .Concat(operation.Headers?.Headers.Select(static header => header.Type) ?? []))
        .Concat(client.Errors.SelectMany(static errors => errors.Errors).Select(static error => error.Type).OfType<TypeRef>());

    private static IEnumerable<TypeRef> Types(TypePlan type) => type switch
    {
        ModelPlan model => model.AllMembers.Select(static member => member.Type.Type)
            .Concat(model.Additional.Value is { } value ? [value.Type] : [])
            .Concat(model.Subtypes.Select(static subtype => Class(subtype.Name)))
            .Concat(model.BaseName is { } name ? [Class(name)] : []),
        TuplePlan tuple => tuple.Items.Select(static item => item.Type).Append(tuple.Rest.Type),
        PartsPlan parts => parts.Parts.Select(static part => part.Type).OfType<TypeRef>(),
        UnionPlan union => union.Alternatives.Select(static alternative => alternative.Type),
        _ => [],
    };

    private static GeneratedRef Class(string name) => new(name, GeneratedKind.Class);
}
