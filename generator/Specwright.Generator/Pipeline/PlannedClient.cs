using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Specwright.Diagnostics;
using Specwright.Generation;
using Specwright.Planning;
using Specwright.Reading;

namespace Specwright.Generator.Pipeline;

/// <summary>What <see cref="StepNames.Plan"/> yields for a document, and <see cref="StepNames.Revise"/> for what it is now.</summary>
/// <param name="Document">The document that was planned.</param>
/// <param name="Client">The client to generate.</param>
/// <param name="Files">The plans of its files.</param>
/// <param name="TypeNames">The names of the types in them.</param>
/// <param name="Diagnostics">What was found wrong with it.</param>
internal sealed record PlannedClient(
    DocumentReadResult Document,
    ClientIdentity Client,
    EquatableArray<FilePlan> Files,
    EquatableArray<string> TypeNames,
    EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>The document's path.</summary>
    public string Path => Document.Path;

    public static PlannedClient From(ModelledClient model, CancellationToken cancellationToken)
    {
        if (model.Description is not { } description)
        {
            return new PlannedClient(model.Document, model.Client.Identity, default, default, model.Diagnostics);
        }

        var (plan, diagnostics) = Stage.Plan(model.Document.Path, description, model.Client.ToPlanOptions(), cancellationToken);
        return new PlannedClient(
            model.Document,
            model.Client.Identity,
            plan?.Files ?? default,
            plan?.TypeNames ?? default,
            EquatableArray.Create([.. model.Diagnostics, .. diagnostics]));
    }

    /// <summary>The plan with the words and places of the document as it is now, which is one of <paramref name="all"/>.</summary>
    public PlannedClient Revise(ImmutableArray<ReadDocument> all, CancellationToken cancellationToken)
    {
        var now = all.FirstOrDefault(document => document.Path == Path)?.Result;
        return now is null || ReferenceEquals(now, Document)
            ? this
            : Stage.Run("revising the plan of", Path, () => Revise(now), fault => this with { Files = default, Diagnostics = EquatableArray.Create(fault) }, cancellationToken);
    }

    private PlannedClient Revise(DocumentReadResult now)
    {
        var revision = new Revision(Document, now, Diagnostics);
        return this with
        {
            Files = Files.Select(revision.Of).ToEquatableArray(),
            Diagnostics = Diagnostics.Select(revision.Of).ToEquatableArray(),
        };
    }
}
