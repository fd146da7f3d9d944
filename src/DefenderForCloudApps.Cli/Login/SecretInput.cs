using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Commands;
using DefenderForCloudApps.Cli.Errors;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Login;

/// <summary>Reads a secret that must not be seen.</summary>
internal static class SecretInput
{
    /// <summary>The secret: typed without being shown, or the first line of standard input.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static async Task<string> ReadAsync(CommandContext context, string what, CancellationToken cancellationToken)
    {
        var secret = context.Terminal.CanAsk
            ? await context.Terminal.Messages.PromptAsync(new TextPrompt<string>($"{what}:").Secret(null).AllowEmpty(), cancellationToken)
            : await Console.In.ReadLineAsync(cancellationToken);
        secret = secret?.Trim();
        if (string.IsNullOrEmpty(secret))
        {
            throw CommandException.Usage($"{what} is empty: type it, or send it to standard input.");
        }

        context.Secrets.Add(secret);
        return secret;
    }
}
