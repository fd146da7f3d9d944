using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Corpus.Documents;

/// <summary>A folder of documents, with all below it.</summary>
internal sealed class DocumentFolder(string path)
{
    private static readonly string[] s_extensions = [".json", ".yaml", ".yml"];

    private readonly string _root = System.IO.Path.GetFullPath(path);

    /// <summary>The files that may be documents, in the order of their names, which is the same everywhere.</summary>
    /// <param name="every">Takes each file whose place is a multiple of it, the first included.</param>
    /// <param name="match">A text that the name holds, in any case; null for all.</param>
    public IReadOnlyList<DocumentFile> Select(int every, string? match) => Files()
        .Where(file => match is null || file.Name.Contains(match, StringComparison.OrdinalIgnoreCase))
        .Where((_, index) => index % every == 0)
        .ToList();

    /// <summary>The file of that name; null when there is none in the folder.</summary>
    public DocumentFile? Find(string name)
    {
        var file = new FileInfo(System.IO.Path.GetFullPath(System.IO.Path.Combine(_root, name)));
        return file.Exists && file.FullName.StartsWith(_root + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Describe(file)
            : null;
    }

    private IEnumerable<DocumentFile> Files() => File.Exists(_root)
        ? [new DocumentFile(System.IO.Path.GetFileName(_root), _root, new FileInfo(_root).Length)]
        : new DirectoryInfo(_root)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(static file => s_extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
            .Select(Describe)
            .OrderBy(static file => file.Name, StringComparer.Ordinal);

    private DocumentFile Describe(FileInfo file) => new(
        System.IO.Path.GetRelativePath(_root, file.FullName).Replace('\\', '/'), file.FullName, file.Length);
}
