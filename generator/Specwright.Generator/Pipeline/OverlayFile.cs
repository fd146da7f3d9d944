using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Specwright.Generator.Pipeline;

/// <summary>An additional file that is an overlay.</summary>
/// <param name="Path">Its path, as the project has it.</param>
/// <param name="Text">Its text.</param>
internal sealed record OverlayFile(string Path, DocumentText Text)
{
    /// <summary>The overlay, or null when the additional file is none.</summary>
    public static OverlayFile? From(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
        => new ItemMetadata(provider.GetOptions(file)).IsOpenApiOverlay && file.GetText(cancellationToken) is { } text
            ? new OverlayFile(file.Path, new DocumentText(text))
            : null;
}
