using System.Threading;
using Specwright.Diagnostics;
using Specwright.Generation;
using Specwright.Modelling;
using Specwright.Reading;

namespace Specwright.Generator.Pipeline;

/// <summary>What <see cref="StepNames.Read"/> yields for a document; without its text, of which only the nodes are needed.</summary>
/// <param name="Path">The document's path.</param>
/// <param name="Overlays">The paths of its overlays, normalized.</param>
/// <param name="Client">The client to generate; null when there is to be none.</param>
/// <param name="Result">The document's nodes; null when reading failed.</param>
/// <param name="RefersToOthers">Whether it may refer to other documents.</param>
/// <param name="Diagnostics">What was found wrong.</param>
internal sealed record ReadDocument(
    string Path,
    EquatableArray<string> Overlays,
    ClientOptions? Client,
    DocumentReadResult? Result,
    bool RefersToOthers,
    EquatableArray<Diagnostic> Diagnostics)
{
    public static ReadDocument From(ProjectDocument document, CancellationToken cancellationToken)
    {
        var (result, diagnostics) = Stage.Read(document.Path, () => document.Text?.ToString() ?? "", cancellationToken);
        return new ReadDocument(document.Path, document.Overlays, document.Client, result, OutwardReferences.AnyIn(result?.Root), diagnostics);
    }
}
