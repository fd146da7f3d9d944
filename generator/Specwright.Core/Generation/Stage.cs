using System;
using System.Collections.Generic;
using System.Threading;
using Specwright.Diagnostics;
using Specwright.Emission;
using Specwright.Filtering;
using Specwright.Model;
using Specwright.Modelling;
using Specwright.Overlays;
using Specwright.Planning;
using Specwright.Reading;

namespace Specwright.Generation;

/// <summary>The stages of the generator, none of which throws.</summary>
public static class Stage
{
    /// <summary>The text of a document to a tree of nodes.</summary>
    public static StageResult<DocumentReadResult> Read(string path, Func<string> text, CancellationToken cancellationToken) =>
        Read(path, () => DocumentReader.Read(path, text()), cancellationToken);

    /// <summary>The same of a document that reads itself.</summary>
    public static StageResult<DocumentReadResult> Read(string path, Func<DocumentReadResult> reading, CancellationToken cancellationToken) =>
        Run<DocumentReadResult>(
            "reading",
            path,
            () =>
            {
                var read = reading();
                return new(read, read.Diagnostics);
            },
            cancellationToken);

    /// <summary>Nodes to nodes as overlays want them.</summary>
    public static StageResult<DocumentReadResult> Overlay(
        DocumentReadResult document, IReadOnlyList<DocumentReadResult> overlays, CancellationToken cancellationToken) =>
        Run<DocumentReadResult>(
            "applying the overlays of",
            document.Path,
            () =>
            {
                var result = OverlayApplier.Apply(document, overlays);
                return new(result.Document, result.Diagnostics);
            },
            cancellationToken);

    /// <summary>Nodes to a description of the API.</summary>
    public static StageResult<ApiDescription> Model(
        DocumentReadResult document, IReadOnlyList<DocumentReadResult> others, CancellationToken cancellationToken) =>
        Run<ApiDescription>(
            "understanding",
            document.Path,
            () =>
            {
                var built = DescriptionBuilder.Build(document, others);
                return new(built.Description, built.Diagnostics);
            },
            cancellationToken);

    /// <summary>A description to all choices that its C# needs.</summary>
    public static StageResult<PlanResult> Plan(
        string path, ApiDescription description, PlanOptions options, CancellationToken cancellationToken) =>
        Run<PlanResult>(
            "planning the client of",
            path,
            () =>
            {
                var plan = Planner.Plan(description, options);
                return new(plan, EquatableArray.Create([.. FilterDiagnostics.Of(path, description, options.Filter), .. plan.Diagnostics]));
            },
            cancellationToken);

    /// <summary>The plan of a file to its text.</summary>
    public static StageResult<string> Emit(string path, FilePlan plan, CancellationToken cancellationToken) =>
        Run<string>("emitting the client of", path, () => new(Emitter.Emit(plan), default), cancellationToken);

    /// <summary>
    /// What <paramref name="work"/> yields, or what <paramref name="recover"/> makes of its failure. Stages do not throw
    /// at a user; should one do so by mistake, then the compiler would drop all clients of the project with a warning
    /// that names no document, so that the mistake becomes a diagnostic here, and nowhere else.
    /// </summary>
    /// <param name="activity">What the stage does, as in "failed while … this document".</param>
    /// <param name="path">The document's path.</param>
    /// <param name="work">The stage.</param>
    /// <param name="recover">Makes a result of a diagnostic.</param>
    /// <param name="cancellationToken">Looked at before the stage starts.</param>
    /// <typeparam name="T">The type of the result.</typeparam>
    public static T Run<T>(
        string activity, string path, Func<T> work, Func<Diagnostic, T> recover, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return work();
        }
#pragma warning disable CA1031 // any exception is a fault of ours, and any is better reported than lost
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return recover(new Diagnostic(
                HostRules.InternalError,
                HostRules.WholeDocument(path),
                EquatableArray.Create(activity, exception.GetType().FullName, exception.Message)));
        }
    }

    private static StageResult<T> Run<T>(
        string activity, string path, Func<StageResult<T>> work, CancellationToken cancellationToken) =>
        Run(activity, path, work, static fault => new StageResult<T>(default, EquatableArray.Create(fault)), cancellationToken);
}
