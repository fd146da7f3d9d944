using Microsoft.CodeAnalysis;
using Specwright.Generator.Pipeline;
using Diagnostic = Specwright.Diagnostics.Diagnostic;

namespace Specwright.Generator;

/// <summary>
/// Generates a typed client for each <c>OpenApiDocument</c> item of the project:
/// read → model → plan → emit, each an incremental step of its own.
/// </summary>
/// <remarks>
/// No step looks at the compilation, so that a keystroke in C# reruns none. Steps yield values that compare by
/// content, so that a change of the document goes only as far as it makes a difference. They are classes, and are
/// combined in pairs alone: for each other shape the runtime would compile the driver's tables anew.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class OpenApiClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var documents = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => ProjectDocument.From(pair.Left, pair.Right, cancellationToken))
            .WhereNotNull()
            .WithTrackingName(StepNames.Document);

        var claims = documents
            .Collect()
            .Select(static (all, _) => ClientClaims.From(all))
            .WithTrackingName(StepNames.Claims);

        var read = documents
            .Where(static document => document.Text is not null)
            .Select(ReadDocument.From)
            .WithTrackingName(StepNames.Read);

        var overlays = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => OverlayFile.From(pair.Left, pair.Right, cancellationToken))
            .WhereNotNull()
            .Select(ProjectOverlay.From);

        var overlaid = read
            .Combine(overlays.Collect())
            .Select(static (pair, _) => OverlaidDocument.From(pair.Left, pair.Right))
            .Select(static (document, cancellationToken) => document.Apply(cancellationToken))
            .WithTrackingName(StepNames.Overlay);

        var linked = overlaid
            .Combine(claims)
            .Where(static pair => pair.Right.Allow(pair.Left.Path))
            .Select(static (pair, _) => pair.Left)
            .Combine(overlaid.Collect())
            .Select(static (pair, _) => LinkedDocument.From(pair.Left, pair.Right))
            .WhereNotNull()
            .WithTrackingName(StepNames.Link);

        var models = linked.Select(ModelledClient.From).WithTrackingName(StepNames.Model);
        var plans = models.Select(PlannedClient.From).WithTrackingName(StepNames.Plan);
        var types = plans.Collect().Select(static (all, _) => TypeClaims.From(all)).WithTrackingName(StepNames.Types);
        var current = plans
            .Combine(overlaid.Collect())
            .Select(static (pair, cancellationToken) => pair.Left.Revise(pair.Right, cancellationToken))
            .WithTrackingName(StepNames.Revise);
        var files = current
            .Combine(types)
            .SelectMany(static (pair, _) => pair.Right.Allow(pair.Left.Path) ? ClientFile.AllOf(pair.Left) : [])
            .WithTrackingName(StepNames.File);
        var sources = files.Select(GeneratedSource.From).WithTrackingName(StepNames.Emit);

        context.RegisterSourceOutput(sources, static (output, source) => source.AddTo(output));

        Report(documents.SelectMany(static (document, _) => document.Diagnostics));
        Report(claims.SelectMany(static (claims, _) => claims.Diagnostics));
        Report(read.SelectMany(static (document, _) => document.Diagnostics));
        Report(overlays.SelectMany(static (overlay, _) => overlay.Diagnostics));
        Report(overlaid.SelectMany(static (document, _) => document.Diagnostics));
        Report(current.SelectMany(static (client, _) => client.Diagnostics));
        Report(types.SelectMany(static (types, _) => types.Diagnostics));
        Report(sources.SelectMany(static (source, _) => source.Diagnostics));

        void Report(IncrementalValuesProvider<Diagnostic> diagnostics)
            => context.RegisterSourceOutput(diagnostics, DiagnosticReporter.Report);
    }
}
