using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Specwright.Diagnostics;

namespace Specwright.Generator.Pipeline;

/// <summary>
/// What <see cref="StepNames.Types"/> yields. Two clients may share a namespace as long as no type of one is called as
/// one of the other: then the compiler would complain of code that nobody wrote.
/// </summary>
/// <param name="RefusedPaths">The documents that get no client.</param>
/// <param name="Diagnostics">Why they get none.</param>
internal sealed record TypeClaims(EquatableArray<string> RefusedPaths, EquatableArray<Diagnostic> Diagnostics)
{
    public static TypeClaims From(ImmutableArray<PlannedClient> clients)
    {
        var refused = new List<Diagnostic>();
        foreach (var group in clients.GroupBy(static client => client.Client.Namespace, StringComparer.Ordinal))
        {
            var owners = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var client in group)
            {
                if (client.TypeNames.FirstOrDefault(owners.ContainsKey) is { } name)
                {
                    refused.Add(new Diagnostic(
                        HostRules.DuplicateType,
                        HostRules.WholeDocument(client.Path),
                        EquatableArray.Create(name, Path.GetFileName(owners[name]))));
                    continue;
                }

                foreach (var own in client.TypeNames)
                {
                    owners[own] = client.Path;
                }
            }
        }

        return new TypeClaims(
            refused.Select(static refusal => refusal.Location.FilePath).ToEquatableArray(),
            refused.ToEquatableArray());
    }

    public bool Allow(string path) => !RefusedPaths.Contains(path);
}
