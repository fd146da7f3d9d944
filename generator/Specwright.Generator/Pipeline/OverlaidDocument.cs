using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Specwright.Diagnostics;
using Specwright.Generation;
using Specwright.Modelling;
using Specwright.Reading;

namespace Specwright.Generator.Pipeline;

/// <summary>A document with its own overlays and no others, so that a change of those goes no further.</summary>
/// <param name="Document">The document.</param>
/// <param name="Overlays">Those of its overlays that are there, in order.</param>
/// <param name="Missing">The paths of those that are not.</param>
internal sealed record OverlaidDocument(
    ReadDocument Document, EquatableArray<DocumentReadResult> Overlays, EquatableArray<string> Missing)
{
    public static OverlaidDocument From(ReadDocument document, ImmutableArray<ProjectOverlay> all)
    {
        var found = document.Overlays
            .Select(path => (Path: path, all.FirstOrDefault(overlay => overlay.Path.Equals(path, StringComparison.Ordinal))?.Result))
            .ToList();
        return new OverlaidDocument(
            document,
            found.Select(static pair => pair.Result).OfType<DocumentReadResult>().ToEquatableArray(),
            found.Where(static pair => pair.Result is null).Select(static pair => pair.Path).ToEquatableArray());
    }

    /// <summary>What <see cref="StepNames.Overlay"/> yields: the document as its overlays want it, and what is wrong with them.</summary>
    public ReadDocument Apply(CancellationToken cancellationToken)
    {
        var missing = Missing.Select(path => new Diagnostic(
            HostRules.UnreadableOverlay, HostRules.WholeDocument(Document.Path), EquatableArray.Create(path)));
        if (Document.Result is not { } read || Overlays.IsEmpty)
        {
            return Document with { Diagnostics = missing.ToEquatableArray() };
        }

        var (result, diagnostics) = Stage.Overlay(read, Overlays, cancellationToken);
        return Document with
        {
            Result = result ?? read,
            RefersToOthers = OutwardReferences.AnyIn((result ?? read).Root),
            Diagnostics = missing.Concat(diagnostics).ToEquatableArray(),
        };
    }
}
