namespace Specwright.Model;

/// <summary>A place in a document, as a value: what diagnostics point to.</summary>
/// <param name="FilePath">The document's path, as the project names it.</param>
/// <param name="Start">The offset of the first character.</param>
/// <param name="Length">The number of UTF-16 characters.</param>
/// <param name="StartLine">The first character's line, from 0.</param>
/// <param name="StartColumn">The first character's column, from 0.</param>
/// <param name="EndLine">The line behind the last character, from 0.</param>
/// <param name="EndColumn">The column behind the last character, from 0.</param>
public readonly record struct SourceLocation(
    string FilePath,
    int Start,
    int Length,
    int StartLine,
    int StartColumn,
    int EndLine,
    int EndColumn);
