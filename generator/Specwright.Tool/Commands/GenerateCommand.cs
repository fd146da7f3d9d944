using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Generation;
using Specwright.Tool.Documents;
using Specwright.Tool.Output;

namespace Specwright.Tool.Commands;

/// <summary><c>specwright generate</c>.</summary>
internal sealed class GenerateCommand
{
    private readonly Argument<string> _document = new("document")
    {
        Description = "The OpenAPI document, JSON or YAML",
    };

    private readonly Option<string?> _namespace = new("--namespace", "-n")
    {
        Description = "Where the client is [default: Api]",
        HelpName = "namespace",
    };

    private readonly Option<string?> _clientName = new("--client-name", "-c")
    {
        Description = "What it is called [default: from the file's name: pet-store.yaml gives PetStoreClient]",
        HelpName = "name",
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The folder for its files, which wants no other client in it: generated files that are not the client's are removed",
        HelpName = "folder",
        Required = true,
    };

    private readonly Option<string[]> _references = new("--reference", "-r")
    {
        Description = "Another document that this one refers to; those below its folder are found without. Repeatable",
        HelpName = "file",
    };

    private readonly Option<string[]> _overlays = new("--overlay")
    {
        Description = "An overlay (OpenAPI Overlay 1.0) that changes the document first. Repeatable, applied in order",
        HelpName = "file",
    };

    private readonly Option<bool> _webhooks = new("--webhooks")
    {
        Description = "With types for what the service sends on its own, in webhooks and callbacks",
    };

    private readonly FilterOptions _filter = new();

    public Command Create()
    {
        var command = new Command("generate", "Writes the client of an OpenAPI document to a folder.")
        {
            _document, _namespace, _clientName, _output, _references, _overlays, _webhooks,
        };
        _filter.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        try
        {
            var document = DocumentFile.Read(parsed.GetRequiredValue(_document));
            var named = (parsed.GetValue(_references) ?? []).Select(DocumentFile.Read).ToList();
            var request = new GenerationRequest
            {
                Document = document,
                Client = ClientOf(parsed, document.Path),
                Overlays = (parsed.GetValue(_overlays) ?? []).Select(DocumentFile.Read).ToEquatableArray(),
                Filter = _filter.Read(parsed),
                HasPayloads = parsed.GetValue(_webhooks),
                References = ReferencedFiles.Add(document, named).ToEquatableArray(),
            };
            return Check(request.Client, document.Path) ? Generate(request, parsed.GetRequiredValue(_output)) : ExitCode.Failure;
        }
        catch (Exception exception) when (exception is FileFault or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"error: {exception.Message}");
            return ExitCode.Failure;
        }
    }

    private ClientIdentity ClientOf(ParseResult parsed, string path) => new(
        parsed.GetValue(_namespace) ?? ClientNaming.NamespaceFromRoot(null),
        parsed.GetValue(_clientName) ?? ClientNaming.NameFromPath(path));

    private static bool Check(ClientIdentity client, string path)
    {
        var faults = new List<Diagnostic>();
        if (!ClientNaming.IsNamespace(client.Namespace))
        {
            Add(HostRules.InvalidNamespace, client.Namespace, ClientNaming.SuggestNamespace(client.Namespace));
        }

        if (!ClientNaming.IsClassName(client.Name))
        {
            Add(HostRules.InvalidClientName, client.Name, ClientNaming.SuggestClassName(client.Name));
        }

        DiagnosticWriter.Write(Console.Error, faults);
        return faults.Count == 0;

        void Add(DiagnosticRule rule, params string[] arguments) =>
            faults.Add(new Diagnostic(rule, HostRules.WholeDocument(path), EquatableArray.Create(arguments)));
    }

    private static int Generate(GenerationRequest request, string output)
    {
        var result = ClientGenerator.Generate(request);
        DiagnosticWriter.Write(Console.Error, result.Diagnostics);
        if (result.Files.IsEmpty)
        {
            Console.Error.WriteLine("error: No client was written.");
            return ExitCode.Failure;
        }

        var changes = new OutputFolder(output).Update(result.Files);
        Console.Out.WriteLine(
            $"{request.Client.FullName}: {result.Files.Count} files in {output}, {changes.Written} written, {changes.Removed} removed.");
        return ExitCode.Success;
    }
}
