using System;
using System.Collections.Generic;
using System.CommandLine;
using Corpus.Documents;

namespace Corpus.Commands;

/// <summary>What all commands take.</summary>
internal sealed class CorpusOptions
{
    private readonly Argument<string> _folder = new("folder") { Description = "A folder of documents, or one document" };
    private readonly Option<int> _every = new("--every") { Description = "Take each Nth document", DefaultValueFactory = static _ => 1 };
    private readonly Option<string?> _match = new("--match") { Description = "Take documents whose name holds this text" };
    private readonly Option<int> _parallel = new("--parallel")
    {
        Description = "How many documents at once",
        DefaultValueFactory = static _ => Environment.ProcessorCount,
    };
    private readonly Option<int> _limit = new("--limit")
    {
        Description = "Seconds that a document may take",
        DefaultValueFactory = static _ => 180,
    };
    private readonly Option<string?> _report = new("--report") { Description = "A file for the report, besides the output" };

    public void AddTo(Command command)
    {
        command.Add(_folder);
        foreach (var option in new Option[] { _every, _match, _parallel, _limit, _report })
        {
            command.Add(option);
        }
    }

    public DocumentFolder Folder(ParseResult parsed) => new(parsed.GetRequiredValue(_folder));

    public IReadOnlyList<DocumentFile> Files(ParseResult parsed)
        => Folder(parsed).Select(Math.Max(1, parsed.GetValue(_every)), parsed.GetValue(_match));

    public int Parallel(ParseResult parsed) => Math.Max(1, parsed.GetValue(_parallel));

    public TimeSpan Limit(ParseResult parsed) => TimeSpan.FromSeconds(Math.Max(1, parsed.GetValue(_limit)));

    public string? Report(ParseResult parsed) => parsed.GetValue(_report);
}
