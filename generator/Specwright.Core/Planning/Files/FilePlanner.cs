using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Files;

/// <summary>Lays what was planned out over files.</summary>
internal sealed class FilePlanner
{
    private const int TypesPerFile = 200;

    private readonly PlanOptions _options;
    private readonly string _origin;
    private readonly HintName _hints = new();
    private readonly EquatableArray<string> _hidden;
    private readonly List<FilePlan> _files = [];

    public FilePlanner(PlanOptions options, string origin, IEnumerable<string> typeNames)
    {
        _options = options;
        _origin = origin;
        _hidden = Hidden(typeNames);
    }

    /// <summary>The files, in a stable order.</summary>
    public EquatableArray<FilePlan> Plan(
        RootClientPlan root, IEnumerable<ConstructPlan?> beside, IReadOnlyList<TagClient> clients, IReadOnlyList<TypePlan> types)
    {
        // A property of the root client hides a type of the same name in all of the class.
        var rootHidden = _hidden.Concat(Hidden(root.Clients.Select(static client => client.Name))).Distinct().ToEquatableArray();
        Add(_options.ClientName, [root, .. root.Companions, .. beside.OfType<ConstructPlan>()], rootHidden);
        foreach (var client in clients)
        {
            Add(client.Plan.Name, [client.Plan, .. client.Plan.Companions], _hidden);
        }

        AddModels(root, clients, types);
        return _files.ToEquatableArray();
    }

    private static EquatableArray<string> Hidden(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(names, StringComparer.Ordinal);
        return FrameworkTypes.Namespaces.Keys
            .Where(name => taken.Contains(name) || taken.Contains(name + "Attribute"))
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private void AddModels(RootClientPlan root, IReadOnlyList<TagClient> clients, IReadOnlyList<TypePlan> types)
    {
        var byName = types.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        var owners = new TypeOwners(root, [.. clients.Select(static client => client.Plan)], byName);
        var own = types.ToLookup(type => owners[type.Name] ?? -1);
        AddParts("Models", own[-1]);
        for (var i = 0; i < clients.Count; i++)
        {
            AddParts(clients[i].Subject + ".Models", own[i]);
        }
    }

    private void AddParts(string subject, IEnumerable<TypePlan> types)
    {
        var all = types.ToList();
        for (var start = 0; start < all.Count; start += TypesPerFile)
        {
            var part = start == 0 ? "" : "." + (1 + (start / TypesPerFile)).ToString(CultureInfo.InvariantCulture);
            Add(subject + part, all.Skip(start).Take(TypesPerFile), _hidden);
        }
    }

    private void Add(string subject, IEnumerable<ConstructPlan> constructs, EquatableArray<string> hidden) => _files.Add(new FilePlan
    {
        HintName = _hints.Take(subject),
        Namespace = _options.Namespace,
        Origin = _origin,
        HiddenTypes = hidden,
        Constructs = constructs.ToEquatableArray(),
    });
}
