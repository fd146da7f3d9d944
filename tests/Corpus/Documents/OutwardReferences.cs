using System;
using System.Collections.Generic;
using Specwright.Reading;

namespace Corpus.Documents;

/// <summary>Finds what a document says of other files.</summary>
internal static class OutwardReferences
{
    /// <summary>The names, from the corpus' folder, of the files that the document refers to; not all need exist.</summary>
    public static ISet<string> Of(DocumentReadResult document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (document.Root is not null)
        {
            Collect(document.Root, document.Path, names);
        }

        return names;
    }

    private static void Collect(DocumentNode node, string path, HashSet<string> names)
    {
        switch (node)
        {
            case ObjectNode value:
                foreach (var member in value.Members)
                {
                    if (member is { Name: "mapping", Value: ObjectNode mapping })
                    {
                        foreach (var target in mapping.Members)
                        {
                            Add(target.Value, path, names);
                        }
                    }
                    else if (member.Name.EndsWith("Ref", StringComparison.OrdinalIgnoreCase))
                    {
                        Add(member.Value, path, names);
                    }

                    Collect(member.Value, path, names);
                }

                break;
            case ArrayNode array:
                foreach (var item in array.Items)
                {
                    Collect(item, path, names);
                }

                break;
        }
    }

    private static void Add(DocumentNode reference, string path, HashSet<string> names)
    {
        if (reference is not ScalarNode { Text: var text } || text.Split('#')[0] is not { Length: > 0 and < 1_000 } file)
        {
            return;
        }

        // Resolved as RFC 3986 says, under an address that no document can name.
        var home = new Uri(new Uri("corpus://folder/"), Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal));
        if (Uri.TryCreate(home, file, out var target) && target.Scheme == home.Scheme)
        {
            names.Add(Uri.UnescapeDataString(target.AbsolutePath).TrimStart('/'));
        }
    }
}
