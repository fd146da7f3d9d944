using System.CommandLine;
using System.Linq;
using DefenderForCloudApps.Cli.Display;

namespace DefenderForCloudApps.Cli.Errors;

/// <summary>Reports what is wrong with a command line.</summary>
internal static class UsageErrors
{
    public static int Write(ParseResult parsed, Terminal terminal)
    {
        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct())
        {
            terminal.Say($"error: {message}");
        }

        terminal.Say($"Try: {PathOf(parsed)} --help");
        return ExitCode.Usage;
    }

    private static string PathOf(ParseResult parsed)
    {
        var names = parsed.CommandResult.Command.Name;
        for (var parent = parsed.CommandResult.Parent; parent is System.CommandLine.Parsing.CommandResult command; parent = command.Parent)
        {
            names = $"{command.Command.Name} {names}";
        }

        return names;
    }
}
