using System;
using System.Diagnostics;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Corpus.Compilation;
using Corpus.Documents;
using Corpus.Running;
using Specwright.Reading;

namespace Corpus.Fuzzing;

/// <summary>Generates, and compiles, one text.</summary>
internal sealed partial class FuzzTrial(ConsumerCompiler compiler, TimeSpan limit)
{
    /// <summary>What is wrong; null when nothing is.</summary>
    public Finding? Run(string text, bool compiles, CancellationToken cancellationToken)
    {
        try
        {
            return TimeLimit.Run(limit, token => RunWithoutLimit(text, compiles, token), cancellationToken);
        }
        catch (TimeoutException)
        {
            return new Finding("hang", $"It took longer than {limit.TotalSeconds:0} s.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var frame = new StackTrace(exception).GetFrames()
                .Select(static frame => frame.GetMethod())
                .FirstOrDefault(static method => method?.DeclaringType?.Namespace?.StartsWith("Specwright", StringComparison.Ordinal) == true);
            return new Finding(
                $"{exception.GetType().Name} {frame?.DeclaringType?.Name}.{frame?.Name}", DocumentTrial.Describe(exception));
        }
    }

    private Finding? RunWithoutLimit(string text, bool compiles, CancellationToken cancellationToken)
    {
        var document = DocumentReader.Read("fuzz.json", text);
        var client = ClientGenerator.Generate(new Document(document, []), cancellationToken);
        if (!compiles || client.Files.Count == 0)
        {
            return null;
        }

        var diagnostics = compiler.Compile(client.Files, assembly: null, cancellationToken);
        return diagnostics.MaxBy(static diagnostic => diagnostic.Severity) is { } worst
            ? new Finding($"{worst.Id} {Quoted().Replace(worst.GetMessage(System.Globalization.CultureInfo.InvariantCulture), "")}", DocumentTrial.Describe(worst))
            : null;
    }

    // Names that the document gave.
    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();
}
