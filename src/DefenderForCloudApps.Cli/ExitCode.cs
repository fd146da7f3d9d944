using System.Collections.Generic;

namespace DefenderForCloudApps.Cli;

/// <summary>What the process's exit code says; the root command's help prints <see cref="Meanings"/>.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Unexpected = 1;
    public const int Usage = 2;
    public const int SignIn = 3;
    public const int Permission = 4;
    public const int NotFound = 5;
    public const int Throttled = 6;
    public const int Service = 7;

    /// <summary>128 and the number of SIGINT, as shells report a program that Ctrl+C ended.</summary>
    public const int Cancelled = 130;

    /// <summary>Every code with its meaning, in ascending order.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Meanings { get; } =
    [
        (Success, "done"),
        (Unexpected, "unexpected error"),
        (Usage, "wrong command line or configuration"),
        (SignIn, "sign-in failed"),
        (Permission, "permission missing"),
        (NotFound, "not found"),
        (Throttled, "throttled, also after waiting"),
        (Service, "error of the service or the network"),
        (Cancelled, "cancelled"),
    ];
}
