using System;
using System.CommandLine;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Display;
using DefenderForCloudApps.Cli.Errors;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary>Runs the program for one command line.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs; returns one of <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var interrupts = new Interrupts();
        using var terminal = new Terminal(Environment.GetEnvironmentVariable);
        var context = new CommandContext(Environment.GetEnvironmentVariable, terminal, TimeProvider.System);
        var parsed = MdcaCommand.Create(context).Parse(arguments is [] ? ["--help"] : arguments);
        if (parsed.Errors.Count > 0)
        {
            return UsageErrors.Write(parsed, terminal);
        }

        try
        {
            var code = await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                interrupts.Token);
            terminal.Flush();
            return code;
        }
#pragma warning disable CA1031 // The last resort of the program: whatever happened becomes a sentence and an exit code.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Failure.Report(exception, context);
        }
    }
}
