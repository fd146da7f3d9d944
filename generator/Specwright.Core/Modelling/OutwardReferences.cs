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
        var known = new HashSet<DocumentNode>();
        var open = new Stack<DocumentNode>(root is null ? [] : [root]);
        while (open.Count > 0)
        {
            var node = open.Pop();

            // A YAML alias is the node of its anchor: looking at each node once is enough. What has only scalars may be
            // looked at again.
            if (HasNested(node) && !known.Add(node))
            {
                continue;
            }

            switch (node)
            {
                case ObjectNode value:
                    for (var at = 0; at < value.Members.Count; at++)
                    {
                        var member = value.Members[at];
                        if (member.Value is not ScalarNode)
                        {
                            open.Push(member.Value);
                        }

                        foreach (var text in TextsIn(member))
                        {
                            yield return text;
                        }
                    }

                    break;
                case ArrayNode array:
                    for (var at = 0; at < array.Items.Count; at++)
                    {
                        if (array.Items[at] is not ScalarNode)
                        {
                            open.Push(array.Items[at]);
                        }
                    }

                    break;
            }
        }
    }

    private static bool HasNested(DocumentNode node)
    {
        if (node is ObjectNode value)
        {
            for (var at = 0; at < value.Members.Count; at++)
            {
                if (value.Members[at].Value is not ScalarNode)
                {
                    return true;
                }
            }

            return false;
        }

        return node is ArrayNode;
    }

    private static IEnumerable<string> TextsIn(ObjectMember member)
    {
        if (member is { Name: "mapping", Value: ObjectNode mapping })
        {
            return mapping.Members.Select(static target => target.Value).Where(IsOutward).Select(static value => ((ScalarNode)value).Text);
        }

        return member.Name.EndsWith("Ref", StringComparison.OrdinalIgnoreCase) && IsOutward(member.Value)
            ? [((ScalarNode)member.Value).Text]
            : [];
    }

    private static bool IsOutward(DocumentNode value) =>
        value is ScalarNode scalar && !scalar.Text.StartsWith("#", StringComparison.Ordinal);
}
