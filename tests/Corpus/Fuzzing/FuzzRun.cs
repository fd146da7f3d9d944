using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using Corpus.Documents;
using Specwright.Modelling;
using Specwright.Reading;

namespace Corpus.Fuzzing;

/// <summary>Tries mutations of documents for a while. The seed decides which: two runs with one seed try the same.</summary>
internal sealed class FuzzRun(IReadOnlyList<DocumentFile> files, FuzzTrial trial, FindingFolder folder, int seed, int compileEach)
{
    // Generated code of a large document takes the compiler seconds, in which a hundred small ones can be tried.
    private const int MaxLength = 60_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly JsonDocumentOptions s_json = new() { MaxDepth = 1_000, AllowDuplicateProperties = true };

    /// <summary>How many texts were tried, and how many of them compiled.</summary>
    public (int Tried, int Compiled) Counts { get; private set; }

    public void Run(TimeSpan duration, Action<TimeSpan> progress, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        for (var index = 0; Stopwatch.GetElapsedTime(start) < duration && !cancellationToken.IsCancellationRequested; index++)
        {
            var random = new Random(HashCode(seed, index));
            var file = files[random.Next(files.Count)];
            if (file.Length <= MaxLength && Create(file, random) is { } text)
            {
                Try(text, compiles: index % compileEach == 0, $"{file.Name}, seed {seed}, case {index}", cancellationToken);
            }

            progress(Stopwatch.GetElapsedTime(start));
        }

        folder.Done();
    }

    // Not System.HashCode, which differs from run to run.
    private static int HashCode(int seed, int index) => unchecked((seed * 1_000_003) ^ (index * 7_919));

    private static string? Create(DocumentFile file, Random random)
    {
        var text = File.ReadAllText(file.Path);
        if (random.Next(4) == 0)
        {
            return TextMutator.Mutate(text, random);
        }

        if (DocumentReader.Read(file.Name, text).Root is not ObjectNode root)
        {
            return null;
        }

        var json = TreeMutator.Mutate(JsonNode.Parse(NodeJson.Write(root), documentOptions: s_json)!, random)
            .ToJsonString(new JsonSerializerOptions { MaxDepth = 2_000 });
        // A comment before it makes YAML of JSON.
        return random.Next(5) == 0 ? "# YAML\n" + json : json;
    }

    private void Try(string text, bool compiles, string origin, CancellationToken cancellationToken)
    {
        folder.Running(text);
        Counts = (Counts.Tried + 1, Counts.Compiled + (compiles ? 1 : 0));
        if (trial.Run(text, compiles, cancellationToken) is { } finding && folder.IsNew(finding))
        {
            // Each try of a hang takes the whole limit and leaves a thread behind.
            var smaller = finding.Signature == "hang"
                ? text
                : new Minimizer(
                    candidate => trial.Run(candidate, compiles, cancellationToken)?.Signature == finding.Signature, s_patience).Run(text);
            folder.Save(finding, smaller, origin);
        }
    }
}
