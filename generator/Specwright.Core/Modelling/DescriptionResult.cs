using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>What became of a document as a description of an API.</summary>
/// <param name="Description">The API; null when the document is no OpenAPI description.</param>
/// <param name="Diagnostics">The faults that were found, by file and place; those of reading are not repeated.</param>
public sealed record DescriptionResult(ApiDescription? Description, EquatableArray<Diagnostic> Diagnostics);
