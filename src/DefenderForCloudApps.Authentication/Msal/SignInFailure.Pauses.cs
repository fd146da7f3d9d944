using System;
using System.Globalization;

namespace DefenderForCloudApps.Authentication.Msal;

/// <content>Pauses that the issuer asked for.</content>
internal sealed partial class SignInFailure
{
    /// <summary>The issuer was not asked, because it wants to be left alone.</summary>
    public CloudAppsAuthenticationException StillPaused(TimeSpan remaining) => new(
        $"The sign-in service at '{issuer.Host}' was throttling {Application} or down and was not asked again: " +
        $"wait {Seconds(remaining)} before the next attempt.");

    internal static string Seconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Ceiling(time.TotalSeconds)):0} seconds");
}
