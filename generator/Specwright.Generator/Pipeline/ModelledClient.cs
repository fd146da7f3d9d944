using System.Threading;
using Specwright.Diagnostics;
using Specwright.Generation;
using Specwright.Model;

namespace Specwright.Generator.Pipeline;

/// <summary>What <see cref="StepNames.Model"/> yields for a document.</summary>
/// <param name="Path">The document's path.</param>
/// <param name="Client">The client to generate.</param>
/// <param name="Description">What the document says; null when nothing can be made of it.</param>
/// <param name="Diagnostics">What was found wrong.</param>
internal sealed record ModelledClient(
    string Path, ClientOptions Client, ApiDescription? Description, EquatableArray<Diagnostic> Diagnostics)
{
    public static ModelledClient From(LinkedDocument linked, CancellationToken cancellationToken)
    {
        var (description, diagnostics) = Stage.Model(linked.Document, linked.Others, cancellationToken);
        return new ModelledClient(linked.Document.Path, linked.Client, description, diagnostics);
    }
}
