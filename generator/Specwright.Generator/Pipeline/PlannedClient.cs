using System.Threading;
using Specwright.Diagnostics;
using Specwright.Generation;
using Specwright.Planning;

namespace Specwright.Generator.Pipeline;

/// <summary>What <see cref="StepNames.Plan"/> yields for a document.</summary>
/// <param name="Path">The document's path.</param>
/// <param name="Client">The client to generate.</param>
/// <param name="Files">The plans of its files.</param>
/// <param name="TypeNames">The names of the types in them.</param>
/// <param name="Diagnostics">What was found wrong.</param>
internal sealed record PlannedClient(
    string Path,
    ClientIdentity Client,
    EquatableArray<FilePlan> Files,
    EquatableArray<string> TypeNames,
    EquatableArray<Diagnostic> Diagnostics)
{
    public static PlannedClient From(ModelledClient model, CancellationToken cancellationToken)
    {
        if (model.Description is not { } description)
        {
            return new PlannedClient(model.Path, model.Client.Identity, default, default, default);
        }

        var (plan, diagnostics) = Stage.Plan(model.Path, description, model.Client.ToPlanOptions(), cancellationToken);
        return new PlannedClient(model.Path, model.Client.Identity, plan?.Files ?? default, plan?.TypeNames ?? default, diagnostics);
    }
}
