using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using System.Threading;
using Corpus.Compilation;
using Corpus.Documents;
using Microsoft.CodeAnalysis;
using Specwright.Modelling;

namespace Corpus.Examples;

/// <summary>Takes the examples of a document through the client's types.</summary>
internal sealed class ExampleTrial(DocumentLoader loader, ConsumerCompiler compiler)
{
    /// <summary>What became of the examples; null when the file is no document, or has none.</summary>
    /// <exception cref="InvalidDataException">The client does not compile.</exception>
    public ExampleTally? Run(DocumentFile file, CancellationToken cancellationToken)
    {
        if (loader.Load(file, cancellationToken) is not { } document)
        {
            return null;
        }

        var client = ClientGenerator.Generate(document, cancellationToken);
        var examples = ExampleFinder.Find(document.Root, client);
        if (examples.Count == 0)
        {
            return null;
        }

        using var assembly = new MemoryStream();
        var error = compiler.Compile(client.Files, assembly, cancellationToken).FirstOrDefault(static found => found.Severity == DiagnosticSeverity.Error);
        if (error is not null)
        {
            throw new InvalidDataException($"The client does not compile: {error}");
        }

        assembly.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            var types = new CodecTypes(context.LoadFromStream(assembly));
            return Run(examples, types, new SchemaCheck(client.Description!), cancellationToken);
        }
        finally
        {
            context.Unload();
        }
    }

    private static ExampleTally Run(
        IReadOnlyList<Example> examples, CodecTypes types, SchemaCheck check, CancellationToken cancellationToken)
    {
        var failures = new List<ExampleFailure>();
        foreach (var example in examples)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var before = JsonDocument.Parse(NodeJson.Write(example.Value));
            if (Try(example, before.RootElement, types) is { } what)
            {
                failures.Add(new ExampleFailure(example.Place, what, check.Find(before.RootElement, example.Schema)));
            }
        }

        return new ExampleTally
        {
            Examples = examples.Count,
            Same = examples.Count - failures.Count,
            Contradictions = failures.Where(static failure => failure.Contradiction is not null).ToList(),
            Faults = failures.Where(static failure => failure.Contradiction is null).ToList(),
        };
    }

    private static string? Try(Example example, JsonElement before, CodecTypes types)
    {
        try
        {
            var json = RoundTrip.Run(types, example.Type, Encoding.UTF8.GetBytes(before.GetRawText()));
            using var after = JsonDocument.Parse(json);
            return JsonDifference.Find(before, after.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }
}
