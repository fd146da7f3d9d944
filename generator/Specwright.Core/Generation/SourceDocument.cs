using Specwright.Reading;

namespace Specwright.Generation;

/// <summary>A document as it comes.</summary>
/// <param name="path">Its path. References from one document to another are compared by it.</param>
/// <param name="text">Its whole text, without a byte order mark.</param>
public sealed class SourceDocument(string path, string text)
{
    private DocumentReadResult? _read;

    /// <summary>Its path.</summary>
    public string Path => path;

    /// <summary>Its whole text.</summary>
    public string Text => text;

    /// <summary>Its nodes, read once.</summary>
    public DocumentReadResult Read() => _read ??= DocumentReader.Read(path, text);
}
