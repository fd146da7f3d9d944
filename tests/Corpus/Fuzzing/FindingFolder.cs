using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Corpus.Fuzzing;

/// <summary>Keeps findings, one document for each cause.</summary>
internal sealed class FindingFolder
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly string _running;

    public FindingFolder(string path, int seed)
    {
        _path = path;
        _running = Path.Combine(path, $"running-{seed}.txt");
        Directory.CreateDirectory(path);
    }

    /// <summary>How often each cause was found.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>The causes, the most frequent first, each on a line.</summary>
    public string List() => string.Concat(_counts
        .OrderByDescending(static pair => pair.Value)
        .Select(static pair => string.Create(CultureInfo.InvariantCulture, $"- {pair.Key}: {pair.Value:N0}\n")));

    /// <summary>Keeps the text that is about to be tried: what is left there ended the process.</summary>
    public void Running(string text) => File.WriteAllText(_running, text);

    /// <summary>Forgets the text, when the run is over.</summary>
    public void Done() => File.Delete(_running);

    /// <summary>Whether the finding is the first of its cause.</summary>
    public bool IsNew(Finding finding)
    {
        _counts[finding.Signature] = _counts.GetValueOrDefault(finding.Signature) + 1;
        return _counts[finding.Signature] == 1;
    }

    /// <summary>Keeps the document, and what happens with it.</summary>
    public void Save(Finding finding, string text, string origin)
    {
        var name = string.Concat(finding.Signature.Take(80).Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        File.WriteAllText(Path.Combine(_path, name + ".json"), text);
        File.WriteAllText(Path.Combine(_path, name + ".txt"), $"{finding.Error}\n{origin}\n");
    }
}
