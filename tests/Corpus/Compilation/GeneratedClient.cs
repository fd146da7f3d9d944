using System.Collections.Generic;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Planning;

namespace Corpus.Compilation;

/// <summary>What the generator made of a document.</summary>
/// <param name="Description">The API; null when the document was refused.</param>
/// <param name="Files">The texts to compile, by hint name; none when the document was refused.</param>
/// <param name="Diagnostics">All that the stages reported.</param>
internal sealed record GeneratedClient(
    ApiDescription? Description, IReadOnlyList<GeneratedFile> Files, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What the texts were written from.</summary>
    public IReadOnlyList<FilePlan> Plans { get; init; } = [];
}

/// <summary>A file of a client.</summary>
/// <param name="HintName">Its name in the compilation.</param>
/// <param name="Text">Its C# text.</param>
internal sealed record GeneratedFile(string HintName, string Text);
