using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Specwright.Emission;
using Specwright.Generation;

namespace Specwright.Tool.Output;

/// <summary>The folder of a client on disk.</summary>
internal sealed class OutputFolder(string path)
{
    private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    // One for the bytes of all files, one after the other.
    private byte[] _content = [];

    /// <summary>
    /// Makes the folder hold <paramref name="files"/> and no other generated file. What is up to date is left alone, so
    /// that builds that look at times do nothing; what a person wrote is never touched.
    /// </summary>
    public FolderChanges Update(IReadOnlyCollection<GeneratedFile> files)
    {
        Directory.CreateDirectory(path);
        // Before anything is written: a name that differs in case alone may be the same file.
        var names = files.Select(static file => file.Name).ToHashSet(StringComparer.Ordinal);
        var stale = Directory.EnumerateFiles(path, "*.g.cs")
            .Where(file => !names.Contains(Path.GetFileName(file)) && IsGenerated(file))
            .ToList();
        stale.ForEach(File.Delete);
        return new FolderChanges(files.Count(Write), stale.Count);
    }

    private bool Write(GeneratedFile file)
    {
        var target = Path.Combine(path, file.Name);
        var content = Encode(file.Text);
        if (File.Exists(target) && content.SequenceEqual(File.ReadAllBytes(target)))
        {
            return false;
        }

        File.WriteAllBytes(target, content);
        return true;
    }

    private ReadOnlySpan<byte> Encode(string text)
    {
        var most = s_utf8.GetMaxByteCount(text.Length);
        if (_content.Length < most)
        {
            _content = new byte[most];
        }

        return _content.AsSpan(0, s_utf8.GetBytes(text, _content));
    }

    private static bool IsGenerated(string file)
    {
        using var reader = new StreamReader(file, s_utf8);
        return GeneratedHeader.Lines.All(line => reader.ReadLine()?.StartsWith(line, StringComparison.Ordinal) == true);
    }
}
