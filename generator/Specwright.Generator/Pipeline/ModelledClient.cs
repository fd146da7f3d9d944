using System.Threading;
using Specwright.Diagnostics;
using Specwright.Generation;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Generator.Pipeline;

/// <summary>What <see cref="StepNames.Model"/> yields for a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Client">The client to generate.</param>
/// <param name="Description">What the document says; null when nothing can be made of it.</param>
/// <param name="Diagnostics">What was found wrong.</param>
internal sealed record ModelledClient(
    DocumentReadResult Document, ClientOptions Client, ApiDescription? Description, EquatableArray<Diagnostic> Diagnostics)
{
    public static ModelledClient From(LinkedDocument linked, CancellationToken cancellationToken)
    {
        var (description, diagnostics) = Stage.Model(linked.Document, linked.Others, cancellationToken);
        return new ModelledClient(linked.Document, linked.Client, description, diagnostics);
    }
}
