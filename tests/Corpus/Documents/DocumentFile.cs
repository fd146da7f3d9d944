namespace Corpus.Documents;

/// <summary>A file of the corpus.</summary>
/// <param name="Name">The path from the corpus' folder, with slashes: what reports and diagnostics name.</param>
/// <param name="Path">The path in the file system.</param>
/// <param name="Length">Its size in bytes.</param>
internal sealed record DocumentFile(string Name, string Path, long Length);
