using System;
using System.Linq;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Pages;

/// <summary>The headers that every page is sent with: it is not kept, not framed, and loads nothing from elsewhere.</summary>
internal static class PageHeaders
{
    /// <summary>Where the sign-in of an installed program ends: a port of this machine (RFC 8252, section 7.3).</summary>
    private const string Loopback = "http://localhost:* https://localhost:* http://127.0.0.1:* https://127.0.0.1:*";

    /// <param name="response">The response that carries the page.</param>
    /// <param name="nonce">The nonce of the page's inline script; null when it has none.</param>
    /// <param name="destinations">Where the page's forms may lead besides the emulator itself.</param>
    internal static void Apply(HttpResponse response, string? nonce, string destinations)
    {
        var headers = response.Headers;
        headers.CacheControl = "no-store";
        headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            nonce is null ? "script-src 'self'" : $"script-src 'nonce-{nonce}'",
            $"form-action 'self'{destinations}",
            "frame-ancestors 'none'",
            "base-uri 'none'");
    }

    /// <summary>
    /// The applications that a sign-in may end at: browsers hold redirects against <c>form-action</c>, too (CSP level 3,
    /// section 6.4.2). Null allows those of this machine alone.
    /// </summary>
    internal static string Applications(Uri? destination) => $" {Loopback}{Source(destination)}";

    private static string Source(Uri? destination) => destination switch
    {
        null => "",
        // An address in brackets is not in the grammar of a host source, and a scheme of an application's own has no host.
        { HostNameType: UriHostNameType.IPv6 } or not { Scheme: "http" or "https" } => $" {destination.Scheme}:",
        _ => $" {destination.GetLeftPart(UriPartial.Authority)}",
    };
}
