using System;
using System.Linq;
using Specwright.Modelling;
using Specwright.Reading;

namespace Corpus.Examples;

/// <summary>Follows references within a document.</summary>
internal sealed class LocalReferences(DocumentNode root)
{
    private const int MaxSteps = 32;

    /// <summary>What <paramref name="node"/> means: itself, or the target of its <c>$ref</c>; null when that is not there.</summary>
    public ObjectNode? Follow(DocumentNode? node)
    {
        for (var steps = 0; steps < MaxSteps; steps++)
        {
            if (node is not ObjectNode value || value["$ref"] is not ScalarNode reference)
            {
                return node as ObjectNode;
            }

            node = Find(reference.Text);
        }

        return null;
    }

    private DocumentNode? Find(string reference)
    {
        if (!reference.StartsWith('#') || JsonPointer.Parse(reference[1..]) is not { } names)
        {
            return null;
        }

        var node = root;
        foreach (var name in names)
        {
            node = node switch
            {
                ObjectNode value => value[name],
                ArrayNode array when int.TryParse(name, out var index) => array.Items.ElementAtOrDefault(index),
                _ => null,
            };
            if (node is null)
            {
                return null;
            }
        }

        return node;
    }
}
