using System;
using Microsoft.CodeAnalysis.Text;

namespace Specwright.Generator.Pipeline;

/// <summary>
/// The text of a document, equal to another with the same characters. It wraps what the compiler has, so that a look at
/// the item alone copies no text.
/// </summary>
internal sealed class DocumentText(SourceText text) : IEquatable<DocumentText>
{
    private readonly SourceText _text = text;

    public bool Equals(DocumentText? other) => other is not null && _text.ContentEquals(other._text);

    public override bool Equals(object? obj) => Equals(obj as DocumentText);

    public override int GetHashCode() => _text.Length;

    public override string ToString() => _text.ToString();
}
