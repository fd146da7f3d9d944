using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Demo;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary><c>mdca demo</c>.</summary>
internal sealed class DemoCommand(CommandContext context, Option<string?> profile)
{
    private readonly Option<bool> _connect = new("--connect")
    {
#if EMULATOR
        Description = "Use the configured service, not an emulator inside this process",
#else
        // This build has no emulator and always does; scripts for the other one work all the same.
        Hidden = true,
#endif
    };

    private readonly Option<bool> _yes = new("--yes", "-y")
    {
        Description = "Close an alert without asking, also where it is not an emulator's",
    };

    public Command Create()
    {
        var command = new Command("demo", "Shows what this program does: signs in, lists alerts, counts activities, closes an alert.")
        {
            _connect, _yes,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
#if EMULATOR
        if (!parsed.GetValue(_connect))
        {
            await EmulatedDemo.RunAsync(context, cancellationToken);
            return ExitCode.Success;
        }
#endif
        using var connection = await context.ConnectAsync(parsed.GetValue(profile), cancellationToken);
        await new DemoRun(context, connection, parsed.GetValue(_yes)).RunAsync(
            "The configured service", cancellationToken);
        return ExitCode.Success;
    }
}
