using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Files;

/// <summary>Which client alone leads to a type, directly or through other types.</summary>
internal sealed class TypeOwners
{
    private const int Shared = -1;

    private readonly IReadOnlyDictionary<string, TypePlan> _types;
    private readonly Dictionary<string, int> _owners = new(StringComparer.Ordinal);

    /// <param name="root">The client whose types are nobody's own.</param>
    /// <param name="clients">The clients that may have types of their own.</param>
    /// <param name="types">The types by name.</param>
    public TypeOwners(ClientPlan root, IReadOnlyList<ClientPlan> clients, IReadOnlyDictionary<string, TypePlan> types)
    {
        _types = types;
        Mark(root, Shared);
        for (var i = 0; i < clients.Count; i++)
        {
            Mark(clients[i], i);
        }
    }

    /// <summary>The index of the only client that leads to the type called <paramref name="name"/>; none when several do.</summary>
    public int? this[string name] => _owners.TryGetValue(name, out var owner) && owner != Shared ? owner : null;

    // A type changes hands twice at most: from nobody to a client, and from a client to all.
    private void Mark(ClientPlan client, int owner)
    {
        var pending = new Stack<(string Name, int Owner)>(TypeGraph.Of(client).Select(name => (name, owner)));
        while (pending.Count > 0)
        {
            var (name, next) = pending.Pop();
            if (_owners.TryGetValue(name, out var known))
            {
                if (known == next || known == Shared)
                {
                    continue;
                }

                next = Shared;
            }

            _owners[name] = next;
            foreach (var part in TypeGraph.Of(_types[name]))
            {
                pending.Push((part, next));
            }
        }
    }
}
