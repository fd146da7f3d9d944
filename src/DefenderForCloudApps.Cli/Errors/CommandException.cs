using System;

namespace DefenderForCloudApps.Cli.Errors;

/// <summary>A command cannot do what was asked. The message is one sentence that says why and what to do.</summary>
internal sealed class CommandException : Exception
{
    public CommandException()
    {
    }

    public CommandException(string message)
        : base(message)
    {
    }

    public CommandException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The process's exit code.</summary>
    public int Code { get; private init; } = ExitCode.Unexpected;

    /// <summary>The command line or the configuration is wrong.</summary>
    public static CommandException Usage(string message) => new(message) { Code = ExitCode.Usage };

    /// <summary>A library refuses a value of the configuration.</summary>
    public static CommandException Unusable(string what, ArgumentException cause)
    {
        // What the parameter is called says nothing to who has written a setting.
        var end = cause.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return Usage($"The {what} is not usable: {(end < 0 ? cause.Message : cause.Message[..end])}");
    }

    /// <summary>The service answered, but does not have what was asked for.</summary>
    public static CommandException NotFound(string message) => new(message) { Code = ExitCode.NotFound };
}
