using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Specwright.Diagnostics;
using Specwright.Generation;
using Diagnostic = Specwright.Diagnostics.Diagnostic;

namespace Specwright.Generator.Pipeline;

/// <summary>What <see cref="StepNames.Document"/> yields: a document that the project names, with its options.</summary>
/// <param name="Path">Its path, as the compiler has it.</param>
/// <param name="Text">Its text; null when the file cannot be read.</param>
/// <param name="Overlays">The paths of its overlays, normalized.</param>
/// <param name="Client">The client to generate; null when there is to be none, or none can be.</param>
/// <param name="Diagnostics">What is wrong with the item.</param>
internal sealed record ProjectDocument(
    string Path,
    DocumentText? Text,
    EquatableArray<string> Overlays,
    ClientOptions? Client,
    EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>The document, or null when the additional file is not an <c>OpenApiDocument</c> item.</summary>
    public static ProjectDocument? From(
        AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var metadata = new ItemMetadata(provider.GetOptions(file));
        if (!metadata.IsOpenApiDocument)
        {
            return null;
        }

        return Stage.Run(
            "opening",
            file.Path,
            () => Create(file, metadata, provider.GlobalOptions, cancellationToken),
            fault => new ProjectDocument(file.Path, null, default, null, EquatableArray.Create(fault)),
            cancellationToken);
    }

    private static ProjectDocument Create(
        AdditionalText file, ItemMetadata metadata, AnalyzerConfigOptions project, CancellationToken cancellationToken)
    {
        var text = file.GetText(cancellationToken);
        var isReferenceOnly = IsTrue(metadata.ReferenceOnly);
        var client = new ClientIdentity(
            metadata.Namespace ?? ClientNaming.NamespaceFromRoot(ItemMetadata.RootNamespace(project)),
            metadata.ClientName ?? ClientNaming.NameFromPath(file.Path));

        var faults = new List<Diagnostic>();
        Check(text is not null, HostRules.UnreadableDocument);
        Check(IsBoolean(metadata.ReferenceOnly), HostRules.InvalidReferenceOnly, metadata.ReferenceOnly ?? "");
        Check(IsBoolean(metadata.Webhooks), HostRules.InvalidWebhooks, metadata.Webhooks ?? "");
        if (!isReferenceOnly)
        {
            Check(
                ClientNaming.IsNamespace(client.Namespace),
                HostRules.InvalidNamespace, client.Namespace, ClientNaming.SuggestNamespace(client.Namespace));
            Check(
                ClientNaming.IsClassName(client.Name),
                HostRules.InvalidClientName, client.Name, ClientNaming.SuggestClassName(client.Name));
        }

        return new ProjectDocument(
            file.Path,
            text is null ? null : new DocumentText(text),
            metadata.Overlays.Select(path => ProjectPath.Combine(ItemMetadata.ProjectFolder(project), path)).ToEquatableArray(),
            isReferenceOnly || faults.Count > 0 ? null : new ClientOptions(client, metadata.Filter, IsTrue(metadata.Webhooks)),
            faults.ToEquatableArray());

        void Check(bool isRight, DiagnosticRule rule, params string[] arguments)
        {
            if (!isRight)
            {
                faults.Add(new Diagnostic(rule, HostRules.WholeDocument(file.Path), EquatableArray.Create(arguments)));
            }
        }
    }

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static bool IsBoolean(string? value) => value is null || bool.TryParse(value, out _);
}
