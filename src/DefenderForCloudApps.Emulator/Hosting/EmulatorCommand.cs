using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Faults;
using Microsoft.Data.Sqlite;

namespace DefenderForCloudApps.Emulator.Hosting;

/// <summary>The command that runs the emulator until it is cancelled, for any command line that wants it.</summary>
public static class EmulatorCommand
{
    /// <summary>Makes the command with its options.</summary>
    /// <param name="name">The command's name; null for the root of a program of its own.</param>
    public static Command Create(string? name = null)
    {
        const string description = "Runs the Microsoft Defender for Cloud Apps API and its sign-in on this machine.";
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = static _ => 0 };
        var database = new Option<FileInfo?>("--database") { Description = "The SQLite file that keeps the tenant; memory without it." };
        var noThrottle = new Option<bool>("--no-throttle") { Description = "Answers any number of requests." };
        var rateLimit = new Option<int>("--rate-limit") { Description = "The requests a minute, all callers together.", DefaultValueFactory = static _ => 30 };
        var faults = new Option<Fault[]>("--fault")
        {
            Description = "Something that goes wrong, such as 'throttle; retry-after=2s; path=/api/v1/alerts/**; times=3'. "
                + "Can be given several times, and in a file: @faults.rsp.",
            CustomParser = ReadFaults,
        };
        var certificate = new Option<FileInfo?>("--certificate")
        {
            Description = "A new PEM file for a certificate of the application \"Certificate daemon\", with its key.",
        };
        port.Validators.Add(result => Check(result, port, 0, 65535));
        rateLimit.Validators.Add(result => Check(result, rateLimit, 1, int.MaxValue));
        var command = name is null ? new RootCommand(description) : new Command(name, description);
        command.Add(port);
        command.Add(database);
        command.Add(noThrottle);
        command.Add(rateLimit);
        command.Add(faults);
        command.Add(certificate);
        command.SetAction((parsed, cancellation) => ReportAsync(parsed.InvocationConfiguration.Error, RunAsync(
            new CloudAppsEmulatorOptions
            {
                Port = parsed.GetValue(port),
                DatabasePath = parsed.GetValue(database)?.FullName,
                CertificatePath = parsed.GetValue(certificate)?.FullName,
                RequestsPerMinute = parsed.GetValue(noThrottle) ? null : parsed.GetValue(rateLimit),
                Faults = parsed.GetValue(faults) ?? [],
                RequestCompleted = request => parsed.InvocationConfiguration.Output.WriteLine(EmulatorBanner.Line(request)),
            },
            parsed.InvocationConfiguration.Output,
            cancellation)));
        return command;
    }

    /// <summary>Runs an emulator until it is cancelled, and says on <paramref name="output"/> how to reach it.</summary>
    public static async Task<int> RunAsync(CloudAppsEmulatorOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        await using var emulator = await CloudAppsEmulator.StartAsync(options, cancellationToken);
        await output.WriteAsync(EmulatorBanner.Text(emulator, options));
        await output.FlushAsync(cancellationToken);
        var cancelled = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(cancelled.SetResult);
        await Task.WhenAny(cancelled.Task, emulator.WaitForShutdownAsync(CancellationToken.None));
        return 0;
    }

    // A port that is taken, a file that is no database or may not be written: a person's mistake, which needs no stack trace.
    private static async Task<int> ReportAsync(TextWriter error, Task<int> run)
    {
        try
        {
            return await run;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            await error.WriteLineAsync($"error: {exception.Message}");
            return 1;
        }
    }

    private static Fault[]? ReadFaults(System.CommandLine.Parsing.ArgumentResult result)
    {
        try
        {
            return [.. result.Tokens.Select(static token => Fault.Parse(token.Value))];
        }
        catch (FormatException wrong)
        {
            result.AddError(wrong.Message);
            return null;
        }
    }

    private static void Check(System.CommandLine.Parsing.OptionResult result, Option<int> option, int least, int most)
    {
        // What is no number at all is refused by the parser, in words of its own.
        if (!result.Errors.Any()
            && int.TryParse(result.Tokens.SingleOrDefault()?.Value, CultureInfo.InvariantCulture, out var value)
            && (value < least || value > most))
        {
            result.AddError($"{option.Name} must be from {least} to {most}.");
        }
    }
}
