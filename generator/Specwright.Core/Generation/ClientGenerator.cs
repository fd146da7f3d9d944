using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Specwright.Diagnostics;
using Specwright.Modelling;
using Specwright.Planning;
using Specwright.Reading;

namespace Specwright.Generation;

/// <summary>
/// All stages in one: documents and options to files and diagnostics, as a pure function. The host in the compiler runs
/// the same stages, each as an incremental step of its own, so that both write the same.
/// </summary>
public static class ClientGenerator
{
    /// <summary>Generates the client of a document; never throws but for cancellation.</summary>
    public static GenerationResult Generate(GenerationRequest request, CancellationToken cancellationToken = default)
    {
        var diagnostics = new List<Diagnostic>();
        var options = new ClientOptions(request.Client, request.Filter, request.HasPayloads).ToPlanOptions();
        var document = Overlay(Read(request.Document));
        var others = request.References.Select(Read).OfType<DocumentReadResult>().ToEquatableArray();
        var files = document is { Root: not null } ? Emit(Plan(document)) : default;
        return new GenerationResult(files, diagnostics.ToEquatableArray());

        DocumentReadResult? Read(SourceDocument source) =>
            Keep(Stage.Read(source.Path, source.Read, cancellationToken));

        DocumentReadResult? Overlay(DocumentReadResult? document) => document is null || request.Overlays.IsEmpty
            ? document
            : Keep(Stage.Overlay(document, [.. request.Overlays.Select(Read).OfType<DocumentReadResult>()], cancellationToken));

        EquatableArray<FilePlan> Plan(DocumentReadResult document) =>
            Keep(Stage.Model(document, others, cancellationToken)) is { } description
                ? Keep(Stage.Plan(document.Path, description, options, cancellationToken))?.Files ?? default
                : default;

        EquatableArray<GeneratedFile> Emit(EquatableArray<FilePlan> plans)
        {
            var texts = new StageResult<string>[plans.Count];
            Parallel.For(
                0,
                texts.Length,
                new ParallelOptions { CancellationToken = cancellationToken },
                at => texts[at] = Stage.Emit(request.Document.Path, plans[at], cancellationToken));
            return plans
                .Zip(texts, (plan, text) => (plan.HintName, Text: Keep(text)))
                .Where(static file => file.Text is not null)
                .Select(static file => new GeneratedFile(file.HintName, file.Text!))
                .ToEquatableArray();
        }

        T? Keep<T>(StageResult<T> result)
        {
            diagnostics.AddRange(result.Diagnostics);
            return result.Value;
        }
    }
}
