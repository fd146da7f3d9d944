using System;
using DefenderForCloudApps.Authentication.Configuration;

namespace DefenderForCloudApps.Cli.Configuration;

/// <summary>Everything that is needed to call the service, checked. Not a record: its text must not hold a secret.</summary>
internal sealed class Settings
{
    /// <summary>The API's address, up to <c>/api</c>.</summary>
    public required Uri ApiUrl { get; init; }

    /// <summary>How to sign in.</summary>
    public required SignIn SignIn { get; init; }

    /// <summary>SHA-256 of the only certificate that the servers may show; null: the system decides.</summary>
    public byte[]? PinnedCertificate { get; init; }

    /// <summary>Whether `mdca login` keeps tokens for this way to sign in.</summary>
    public bool KeepsTokens { get; init; }

    /// <summary>The profile that is in use; null without one.</summary>
    public string? ProfileName { get; init; }
}
