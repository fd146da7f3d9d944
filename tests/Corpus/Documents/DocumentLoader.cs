using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;
using System.Threading;
using Specwright.Reading;

namespace Corpus.Documents;

/// <summary>Reads documents as a project would that names all files which they refer to.</summary>
internal sealed partial class DocumentLoader(DocumentFolder folder)
{
    // A document of a thousand parts is no accident; one that refers to a whole file system is.
    private const int MaxOthers = 2_000;

    /// <summary>The document; null when the file is none, but a part of others or something else.</summary>
    public Document? Load(DocumentFile file, CancellationToken cancellationToken)
    {
        var text = File.ReadAllText(file.Path);
        var root = DocumentReader.Read(file.Name, text);
        return IsDescription(root, text) ? new Document(root, LoadOthers(root, cancellationToken)) : null;
    }

    private List<DocumentReadResult> LoadOthers(DocumentReadResult root, CancellationToken cancellationToken)
    {
        var others = new List<DocumentReadResult>();
        var known = new HashSet<string> { root.Path };
        var queue = new Queue<DocumentReadResult>([root]);
        while (queue.TryDequeue(out var document))
        {
            foreach (var name in OutwardReferences.Of(document))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (others.Count < MaxOthers && known.Add(name) && folder.Find(name) is { } file)
                {
                    var other = DocumentReader.Read(file.Name, File.ReadAllText(file.Path));
                    others.Add(other);
                    queue.Enqueue(other);
                }
            }
        }

        return others;
    }

    // A text that cannot be read may have been meant as a description: then the fault is to be seen.
    private static bool IsDescription(DocumentReadResult document, string text) => document.Root switch
    {
        ObjectNode root => root["openapi"] is not null || root["swagger"] is not null,
        null => VersionField().IsMatch(text),
        _ => false,
    };

    [GeneratedRegex("""["']?(openapi|swagger)["']?\s*:\s*["']?[23]""")]
    private static partial Regex VersionField();
}
