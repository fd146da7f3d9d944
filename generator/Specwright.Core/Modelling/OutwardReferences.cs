using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>
/// Tells to which other documents a document may refer. Most refer to none, and then an edit of another document of the
/// project need not reach their clients. In doubt there is a reference, which costs time and nothing else.
/// </summary>
public static class OutwardReferences
{
    /// <summary>Whether there is any.</summary>
    public static bool AnyIn(DocumentNode? node) => TextsIn(node).Any();

    /// <summary>
    /// The normalized paths that the references in <paramref name="document"/> name, each once; not those on the network.
    /// </summary>
    public static IReadOnlyList<string> FilesOf(DocumentReadResult document) =>
    [
        .. TextsIn(document.Root)
            .Select(static text => text.IndexOf('#') is var hash and >= 0 ? text.Substring(0, hash) : text)
            .Where(static file => file.IndexOf("//", StringComparison.Ordinal) < 0)
            .Select(file => DocumentPath.Combine(document.Path, JsonPointer.Unescape(file)))
            .Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> TextsIn(DocumentNode? root)
    {
        // A YAML alias is the node of its anchor: looking at each node once is enough.
        var known = new HashSet<DocumentNode>();
        var open = new Stack<DocumentNode>(root is null ? [] : [root]);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (!known.Add(node))
            {
                continue;
            }

            foreach (var text in node is ObjectNode value ? value.Members.SelectMany(TextsIn) : [])
            {
                yield return text;
            }

            foreach (var child in Children(node))
            {
                open.Push(child);
            }
        }
    }

    private static IEnumerable<DocumentNode> Children(DocumentNode node) => node switch
    {
        ObjectNode value => value.Members.Select(static member => member.Value).Where(static child => child is not ScalarNode),
        ArrayNode array => array.Items.Where(static child => child is not ScalarNode),
        _ => [],
    };

    private static IEnumerable<string> TextsIn(ObjectMember member) => member switch
    {
        { Name: "mapping", Value: ObjectNode mapping } => mapping.Members.SelectMany(static target => Outward(target.Value)),
        _ when member.Name.EndsWith("Ref", StringComparison.OrdinalIgnoreCase) => Outward(member.Value),
        _ => [],
    };

    private static IEnumerable<string> Outward(DocumentNode value)
        => value is ScalarNode { Text: var text } && !text.StartsWith("#", StringComparison.Ordinal) ? [text] : [];
}
