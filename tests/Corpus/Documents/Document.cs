using System.Collections.Generic;
using Specwright.Reading;

namespace Corpus.Documents;

/// <summary>A description of an API that has been read, with the files it refers to.</summary>
/// <param name="Root">The description.</param>
/// <param name="Others">The other files of the folder that it refers to, directly or through one of them.</param>
internal sealed record Document(DocumentReadResult Root, IReadOnlyList<DocumentReadResult> Others);
