using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Corpus.Documents;
using Corpus.Reporting;
using Corpus.Running;
using Microsoft.CodeAnalysis;

namespace Corpus.Compilation;

/// <summary>Generates and compiles a document, whatever happens.</summary>
internal sealed class DocumentTrial(
    DocumentLoader loader, ConsumerCompiler compiler, GeneratorIdentity generator, TimeSpan limit)
{
    private const int Frames = 6;

    /// <summary>What became of the file.</summary>
    public DocumentResult Run(DocumentFile file, CancellationToken cancellationToken)
    {
        var result = new DocumentResult { Name = file.Name, Generator = generator.Hash, Outcome = Outcome.NotADocument };
        try
        {
            return TimeLimit.Run(limit, token => Run(file, result, token), cancellationToken);
        }
        catch (TimeoutException exception)
        {
            return result with { Outcome = Outcome.TimedOut, FirstError = exception.Message };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return result with { Outcome = Outcome.Exception, FirstError = Describe(exception) };
        }
    }

    /// <summary>An exception with the innermost frames of its stack, on one line.</summary>
    public static string Describe(Exception exception)
    {
        var frames = (exception.StackTrace ?? "").Split('\n').Take(Frames).Select(static frame => frame.Trim());
        return $"{exception.GetType().Name}: {exception.Message} {string.Join(" ", frames)}".ReplaceLineEndings(" ");
    }

    private DocumentResult Run(DocumentFile file, DocumentResult result, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        if (loader.Load(file, cancellationToken) is not { } document)
        {
            return result;
        }

        var client = ClientGenerator.Generate(document, cancellationToken);
        result = result with
        {
            Outcome = Outcome.Refused,
            Operations = client.Description?.Operations.Count ?? 0,
            Files = client.Files.Count,
            Lines = client.Files.Sum(static text => text.Text.AsSpan().Count('\n')),
            Reported = Count(client.Diagnostics.Select(static diagnostic => diagnostic.Rule.Id)),
            GenerateMilliseconds = Milliseconds(start),
        };
        if (client.Description is null)
        {
            return result with { FirstError = client.Diagnostics is [var first, ..] ? first.ToString() : null };
        }

        start = Stopwatch.GetTimestamp();
        var diagnostics = compiler.Compile(client.Files, assembly: null, cancellationToken);
        var worst = diagnostics.MaxBy(static diagnostic => diagnostic.Severity);
        return result with
        {
            Outcome = worst?.Severity switch
            {
                null => Outcome.Clean,
                DiagnosticSeverity.Error => Outcome.Errors,
                _ => Outcome.Warnings,
            },
            Compiled = Count(diagnostics.Select(static diagnostic => diagnostic.Id)),
            FirstError = worst is null ? null : Describe(worst),
            CompileMilliseconds = Milliseconds(start),
        };
    }

    /// <summary>A diagnostic with the line that it is about.</summary>
    public static string Describe(Diagnostic diagnostic) => $"{diagnostic} [{SourceLine(diagnostic)}]";

    private static string? SourceLine(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.GetText()
        .Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]
        .ToString()
        .Trim();

    private static int Milliseconds(long start) => (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds;

    private static Dictionary<string, int> Count(IEnumerable<string> ids)
        => ids.GroupBy(static id => id).ToDictionary(static group => group.Key, static group => group.Count());
}
