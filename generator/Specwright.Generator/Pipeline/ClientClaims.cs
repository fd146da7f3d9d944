using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Generation;

namespace Specwright.Generator.Pipeline;

/// <summary>
/// What <see cref="StepNames.Claims"/> yields. Two clients of one name would share their hint names, which the compiler
/// answers with an exception that costs the project all its clients.
/// </summary>
/// <param name="RefusedPaths">The documents that get no client.</param>
/// <param name="Diagnostics">Why they get none.</param>
internal sealed record ClientClaims(EquatableArray<string> RefusedPaths, EquatableArray<Diagnostic> Diagnostics)
{
    public static ClientClaims From(ImmutableArray<ProjectDocument> documents)
    {
        // Hint names become file names, and some file systems ignore case.
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var refused = new List<Diagnostic>();
        foreach (var document in documents)
        {
            if (document.Client is not { Identity.FullName: var name })
            {
                continue;
            }

            if (!owners.TryGetValue(name, out var owner))
            {
                owners.Add(name, document.Path);
                continue;
            }

            refused.Add(owner == document.Path
                ? Refusal(HostRules.RepeatedDocument, document.Path)
                : Refusal(HostRules.DuplicateClient, document.Path, name, System.IO.Path.GetFileName(owner)));
        }

        return new ClientClaims(
            refused.Select(static refusal => refusal.Location.FilePath).ToEquatableArray(),
            refused.ToEquatableArray());
    }

    public bool Allow(string path) => !RefusedPaths.Contains(path);

    private static Diagnostic Refusal(DiagnosticRule rule, string path, params string[] arguments)
        => new(rule, HostRules.WholeDocument(path), EquatableArray.Create(arguments));
}
