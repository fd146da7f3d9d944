using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = Specwright.Diagnostics.Diagnostic;
using DiagnosticSeverity = Specwright.Diagnostics.DiagnosticSeverity;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;
using RoslynSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Specwright.Generator.Pipeline;

/// <summary>Hands the stages' diagnostics to the compiler, at line and column of the document.</summary>
internal static class DiagnosticReporter
{
    public static void Report(SourceProductionContext context, Diagnostic diagnostic)
    {
        var severity = ToRoslyn(diagnostic.Rule.Severity);
        // The message instead of format and arguments: it is cleaned of what a hostile document could put into a log.
        context.ReportDiagnostic(RoslynDiagnostic.Create(
            diagnostic.Rule.Id,
            category: "Specwright",
            diagnostic.Message,
            severity,
            defaultSeverity: severity,
            isEnabledByDefault: true,
            warningLevel: severity == RoslynSeverity.Error ? 0 : 1,
            title: diagnostic.Rule.Title,
            location: ToRoslyn(diagnostic.Location)));
    }

    private static Location ToRoslyn(Model.SourceLocation location) => Location.Create(
        location.FilePath,
        new TextSpan(location.Start, location.Length),
        new LinePositionSpan(
            new LinePosition(location.StartLine, location.StartColumn),
            new LinePosition(location.EndLine, location.EndColumn)));

    private static RoslynSeverity ToRoslyn(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => RoslynSeverity.Error,
        DiagnosticSeverity.Warning => RoslynSeverity.Warning,
        _ => RoslynSeverity.Info,
    };
}
