namespace Specwright.Tool.Output;

/// <summary>What became of a folder.</summary>
/// <param name="Written">How many files are new or have another text.</param>
/// <param name="Removed">How many files of an earlier generation are gone.</param>
internal sealed record FolderChanges(int Written, int Removed);
