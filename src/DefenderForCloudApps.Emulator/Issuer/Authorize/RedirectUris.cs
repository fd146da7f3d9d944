using System;
using System.Linq;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>Compares where a request wants to go with what is registered (RFC 9700, section 2.1; RFC 8252, section 7.3).</summary>
internal static class RedirectUris
{
    /// <summary>To the letter, but for the port of localhost: programs listen on one that is free.</summary>
    internal static bool IsRegistered(EmulatedApplication application, string sent) =>
        Uri.TryCreate(sent, UriKind.Absolute, out var uri)
        && uri.Fragment.Length == 0
        && application.RedirectUris.Any(registered => registered.OriginalString == sent || IsSameOnLoopback(registered, uri));

    private static bool IsSameOnLoopback(Uri registered, Uri sent) =>
        registered.Host is "localhost" or "127.0.0.1"
        && registered.Host == sent.Host
        && registered.Scheme == sent.Scheme
        && registered.PathAndQuery == sent.PathAndQuery;
}
