using System.Linq;
using System.Threading;
using Corpus.Documents;
using Specwright.Emission;
using Specwright.Modelling;
using Specwright.Planning;

namespace Corpus.Compilation;

/// <summary>Takes a document through the stages of the generator.</summary>
internal static class ClientGenerator
{
    /// <summary>The client's namespace; the same for all documents, so that reports of two runs compare.</summary>
    public const string Namespace = "Corpus.Consumer";

    /// <summary>The name of the client's class.</summary>
    public const string ClientName = "CorpusClient";

    /// <summary>The client for <paramref name="document"/>; cancelled between stages only.</summary>
    public static GeneratedClient Generate(Document document, CancellationToken cancellationToken)
    {
        var described = DescriptionBuilder.Build(document.Root, document.Others);
        var faults = document.Root.Diagnostics
            .Concat(document.Others.SelectMany(static other => other.Diagnostics))
            .Concat(described.Diagnostics)
            .ToList();
        cancellationToken.ThrowIfCancellationRequested();
        if (described.Description is not { } description)
        {
            return new GeneratedClient(null, [], faults);
        }

        var plan = Planner.Plan(description, new PlanOptions(Namespace, ClientName) { HasPayloads = true });
        cancellationToken.ThrowIfCancellationRequested();
        var files = plan.Files.Select(static file => new GeneratedFile(file.HintName, Emitter.Emit(file))).ToList();
        return new GeneratedClient(description, files, [.. faults, .. plan.Diagnostics]) { Plans = plan.Files };
    }
}
