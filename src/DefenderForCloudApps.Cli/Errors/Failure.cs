using System;
using System.Linq;
using System.Net;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Cli.Commands;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Configuration;
using Specwright.Runtime;

namespace DefenderForCloudApps.Cli.Errors;

/// <summary>Turns an exception into a sentence on standard error and an exit code.</summary>
internal static class Failure
{
    /// <summary>Prints the sentence; returns the exit code.</summary>
    public static int Report(Exception exception, CommandContext context)
    {
        var (code, sentence) = Explain(exception);
        context.Terminal.Say(context.Secrets.Remove($"error: {sentence}"));
        if (context.Variable(SettingNames.Debug) == "1")
        {
            context.Terminal.Say(context.Secrets.Remove(exception.ToString()));
        }

        return code;
    }

    /// <summary>The exit code and the sentence for an exception.</summary>
    public static (int Code, string Sentence) Explain(Exception exception) => exception switch
    {
        CommandException command => (command.Code, command.Message),
        OperationCanceledException => (ExitCode.Cancelled, "Cancelled."),
        CloudAppsConfigurationException configuration => (ExitCode.Usage, configuration.Message),
        MissingPermissionException missing => (ExitCode.Permission, missing.Message),
        SignInRequiredException required => (ExitCode.SignIn, $"{Sentence(required.Message)} Sign in with `mdca login`."),
        CloudAppsAuthenticationException signIn => (ExitCode.SignIn, signIn.Message),
        ApiErrorException error => Explain(error),
        ApiCallException call => (ExitCode.Service, call.Message),
        _ => (ExitCode.Unexpected, $"{exception.Message} (set {SettingNames.Debug}=1 for details)"),
    };

    private static (int Code, string Sentence) Explain(ApiErrorException error) => error.StatusCode switch
    {
        HttpStatusCode.Unauthorized => (ExitCode.SignIn, $"{Sentence(error.Message)} Check the secret or token, and that the tenant and the API's address belong together."),
        HttpStatusCode.Forbidden => (ExitCode.Permission, $"{Sentence(error.Message)} Grant the application {Permissions(error)}; `mdca whoami` shows those it has."),
        HttpStatusCode.NotFound => (ExitCode.NotFound, error.Message),
        HttpStatusCode.TooManyRequests => (ExitCode.Throttled, $"{Sentence(error.Message)} The service takes 30 requests a minute from a tenant, all callers together: wait before you try again."),
        _ => (ExitCode.Service, error.Message),
    };

    private static string Permissions(ApiErrorException error)
    {
        string[] names = [.. (error.Security?.Alternatives ?? []).SelectMany(static schemes => schemes).SelectMany(static scheme => scheme.Scopes).Distinct()];
        return names.Length == 0 ? "the permission that the command needs" : $"one of {string.Join(", ", names)}";
    }

    // What the service said ends as it likes.
    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";
}
