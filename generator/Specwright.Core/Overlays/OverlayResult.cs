using Specwright.Diagnostics;
using Specwright.Reading;

namespace Specwright.Overlays;

/// <summary>What became of a document under its overlays.</summary>
/// <param name="Document">The document with all that could be applied.</param>
/// <param name="Diagnostics">What is wrong with the overlays; what reading them found is not repeated.</param>
public sealed record OverlayResult(DocumentReadResult Document, EquatableArray<Diagnostic> Diagnostics);
