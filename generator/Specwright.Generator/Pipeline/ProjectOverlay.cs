using System.Threading;
using Specwright.Diagnostics;
using Specwright.Generation;
using Specwright.Reading;
using Diagnostic = Specwright.Diagnostics.Diagnostic;

namespace Specwright.Generator.Pipeline;

/// <summary>An overlay that an item of the project names, read.</summary>
/// <param name="Path">Its path, normalized.</param>
/// <param name="Result">Its nodes; null when the file cannot be read.</param>
/// <param name="Diagnostics">What was found wrong.</param>
internal sealed record ProjectOverlay(string Path, DocumentReadResult? Result, EquatableArray<Diagnostic> Diagnostics)
{
    public static ProjectOverlay From(OverlayFile file, CancellationToken cancellationToken)
    {
        var (result, diagnostics) = Stage.Read(file.Path, file.Text.ToString, cancellationToken);
        return new ProjectOverlay(ProjectPath.Normalize(file.Path), result, diagnostics);
    }
}
