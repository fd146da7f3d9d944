using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.Linq;

namespace Specwright.Tool.Commands;

/// <summary>Runs the program for one command line.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs; returns one of <see cref="ExitCode"/>.</summary>
    public static int Run(string[] arguments)
    {
        var root = new RootCommand("Typed C# clients of OpenAPI documents.") { new GenerateCommand().Create() };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        var parsed = root.Parse(arguments is [] ? ["--help"] : arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var message in parsed.Errors.Select(static error => error.Message).Distinct())
            {
                Console.Error.WriteLine($"error: {message}");
            }

            Console.Error.WriteLine("Try: specwright generate --help");
            return ExitCode.Failure;
        }

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
}
