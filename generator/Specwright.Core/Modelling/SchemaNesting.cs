using System.Collections.Generic;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>The schemas that are being built at the moment, each within the one before.</summary>
internal sealed class SchemaNesting
{
    // Deeper than a document can nest; only properties that come in through allOf can exceed it.
    private const int MaxDepth = DocumentReader.MaxDepth + 32;

    private readonly HashSet<DocumentNode> _entered = [];

    /// <summary>Whether <paramref name="node"/> can be built within the others: it is none of them, and there are not too many.</summary>
    public bool TryEnter(DocumentNode node) => _entered.Count < MaxDepth && _entered.Add(node);

    public void Leave(DocumentNode node) => _entered.Remove(node);
}
