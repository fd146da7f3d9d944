namespace Specwright.Generation;

/// <summary>A document as it comes: nothing of it is understood yet.</summary>
/// <param name="Path">Its path. References from one document to another are compared by it.</param>
/// <param name="Text">Its whole text, without a byte order mark.</param>
public sealed record SourceDocument(string Path, string Text);
