using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Files;
using Specwright.Planning.Naming;
using Specwright.Planning.Operations;
using Specwright.Planning.Plans;
using Specwright.Planning.Types;

namespace Specwright.Planning;

/// <summary>
/// Makes every choice that a generated client needs: names, types, nullability, files. The same description gives the same
/// plan on every machine.
/// </summary>
public static class Planner
{
    // No type may be called as a member that code emits into it, or that the expression "Name.Read(…)" would find first.
    private static readonly string[] s_members =
    [
        "Read", "Write", "KnownMembers", "VisitMembers", "VisitAdditionalMembers", "SetNullMember", "Value", "Resolver", "AdditionalMembers", "AdditionalProperties", "AdditionalItems",
        "Equals", "ReferenceEquals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize",
    ];

    /// <summary>Plans the client for <paramref name="description"/>.</summary>
    public static PlanResult Plan(ApiDescription description, PlanOptions options)
    {
        var index = new SchemaIndex(description.Schemas);
        var claims = new OperationClaims(description.Operations);
        var (plan, renamed) = Plan(description, options, index, claims, null);
        return renamed is null ? plan : Plan(description, options, index, claims, renamed).Plan;
    }

    private static (PlanResult Plan, IReadOnlyDictionary<string, TypeHint>? Renamed) Plan(
        ApiDescription description,
        PlanOptions options,
        SchemaIndex index,
        OperationClaims claims,
        IReadOnlyDictionary<string, TypeHint>? settled)
    {
        var diagnostics = new PlanDiagnostics();
        var schemes = new SchemeNames(description.SecuritySchemes, options.ClientName + "Security");
        var serversName = options.ClientName + "Servers";
        var names = new NameScope(
            [.. s_members, options.ClientName, "I" + options.ClientName, schemes.ClassName, serversName, LastSegment(options.Namespace)]);
        var schemas = SchemaNames.Assign(description, names);
        var tags = new TagNames(description, names);
        var unnamed = new UnnamedTypes(names, settled);
        var catalog = new TypeCatalog(description, index, schemas, unnamed, diagnostics);
        var planner = new ClientPlanner(description, new OperationContext(options, catalog, diagnostics), tags, claims, schemes);

        var clients = planner.PlanTags();
        var root = planner.PlanRoot(clients);
        var payloads = options.HasPayloads ? PayloadPlanner.Plan(description, catalog) : [];
        var types = catalog.Types.ToList();
        if (settled is null)
        {
            // What is not wanted takes part in who gets which name all the same.
            catalog.FallSilent();
            if (!options.HasPayloads)
            {
                PayloadPlanner.Plan(description, catalog);
            }

            catalog.ReachAll();
            if (unnamed.Settle() is { } renamed)
            {
                return (new PlanResult(default, default), renamed);
            }
        }

        var isWhole = options.Filter.IsEmpty && (options.HasPayloads || description.Payloads.IsEmpty);
        var used = clients.Select(static client => client.Plan).Prepend(root).SelectMany(TypeGraph.Of);
        var taken = isWhole ? types : TypeGraph.ReachedBy(options.HasPayloads ? used.Concat(payloads) : used, types);
        var typeNames = TypeNames(root, clients, taken).ToEquatableArray();
        var files = new FilePlanner(options, $"\"{description.Title}\" {description.Version}", typeNames)
            .Plan(root, [schemes.Plan(), ServersPlanner.Plan(description.Servers, serversName)], clients, taken);
        return (new PlanResult(files, diagnostics.ToEquatableArray()) { TypeNames = typeNames }, null);
    }

    private static IEnumerable<string> TypeNames(
        RootClientPlan root, IReadOnlyList<TagClient> clients, IReadOnlyList<TypePlan> types) =>
        clients.SelectMany(static client => new[] { client.Plan.Name, client.Plan.InterfaceName })
            .Concat(types.Select(static type => type.Name))
            .Concat(clients.Select(static client => client.Plan).Prepend(root).SelectMany(static client => client.Companions).Select(static companion => companion.Name))
            .Concat([root.Name, root.InterfaceName]);

    private static string LastSegment(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
