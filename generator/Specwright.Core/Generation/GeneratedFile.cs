namespace Specwright.Generation;

/// <summary>A file of a generated client.</summary>
/// <param name="Name">Its name: unique in the client whatever its case, and of <c>[A-Za-z0-9._-]</c> only.</param>
/// <param name="Text">Its text, with line feeds for line ends.</param>
public sealed record GeneratedFile(string Name, string Text);
