using System;
using Spectre.Console;

namespace Corpus.Reporting;

/// <summary>A console on the error stream, since a report may go to the other.</summary>
internal static class ErrorConsole
{
    public static IAnsiConsole Create() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
}
