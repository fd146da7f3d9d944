using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;

namespace Corpus.Reporting;

/// <summary>Keeps results, a line of JSON for each, so that a run can go on where another ended.</summary>
internal sealed class ResultFile : IDisposable
{
    private static readonly JsonSerializerOptions s_json = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly Dictionary<string, DocumentResult> _results = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _starts = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly string _generator;
    private readonly StreamWriter? _writer;
    private int _failures;

    /// <summary>Opens a file, which need not exist yet.</summary>
    /// <param name="path">The file; null to keep results in memory only.</param>
    /// <param name="generator">What the results are made with; those made with another are forgotten.</param>
    public ResultFile(string? path, string generator)
    {
        _generator = generator;
        if (path is not null)
        {
            if (File.Exists(path))
            {
                foreach (var line in File.ReadLines(path))
                {
                    Restore(line);
                }
            }

            _writer = new StreamWriter(path, append: true) { AutoFlush = true };
        }
    }

    /// <summary>All results so far, by name.</summary>
    public IReadOnlyList<DocumentResult> Results
    {
        get
        {
            lock (_lock)
            {
                return _results.Values.OrderBy(static result => result.Name, StringComparer.Ordinal).ToList();
            }
        }
    }

    /// <summary>Whether there is a result for the file.</summary>
    public bool Has(string name) => _results.ContainsKey(name);

    /// <summary>How often work on the file began and did not end.</summary>
    public int Starts(string name) => _starts.GetValueOrDefault(name);

    /// <summary>Notes that work on a file begins.</summary>
    public void Start(string name) => Write(new DocumentResult { Name = name, Generator = _generator, Outcome = Outcome.Started });

    /// <summary>Keeps a result; says how many failures there are now.</summary>
    public int Add(DocumentResult result)
    {
        lock (_lock)
        {
            _results[result.Name] = result;
            _failures += result.IsFailure ? 1 : 0;
            Write(result);
            return _failures;
        }
    }

    public void Dispose() => _writer?.Dispose();

    private void Write(DocumentResult result)
    {
        lock (_lock)
        {
            _writer?.WriteLine(JsonSerializer.Serialize(result, s_json));
        }
    }

    private void Restore(string line)
    {
        if (Parse(line) is not { } result || result.Generator != _generator)
        {
            return;
        }

        if (result.Outcome == Outcome.Started)
        {
            _starts[result.Name] = Starts(result.Name) + 1;
        }
        else
        {
            _results[result.Name] = result;
            _failures += result.IsFailure ? 1 : 0;
        }
    }

    private static DocumentResult? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<DocumentResult>(line, s_json);
        }
        catch (JsonException)
        {
            // The line that was being written when the run was ended.
            return null;
        }
    }
}
