using System;
using System.Collections.Concurrent;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>
/// Who is signed in in which browser, by a cookie that scripts do not see and that goes over https only, to this host only
/// (RFC 6265bis, "__Host-" prefix).
/// </summary>
internal sealed class BrowserSessions(DirectoryUsers users)
{
    private const string SessionCookie = "__Host-session";
    private const string BrowserCookie = "__Host-browser";

    private static readonly CookieOptions s_options = new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/" };

    private readonly ConcurrentDictionary<string, SignIn> _sessions = new(StringComparer.Ordinal);

    /// <summary>The sign-in of the browser's session, if it was not revoked and the user is still enabled.</summary>
    internal SignIn? Read(HttpContext context) =>
        context.Request.Cookies[SessionCookie] is { Length: > 0 } id
        && _sessions.TryGetValue(Key(id), out var signIn)
        && users.FindById(signIn.UserId) is { IsEnabled: true }
        && signIn.At >= users.TokensValidFrom(signIn.UserId)
            ? signIn : null;

    /// <summary>Begins a session under a new id: one that somebody knew before the sign-in is worth nothing after it.</summary>
    internal void Begin(HttpContext context, SignIn signIn)
    {
        End(context);
        var id = SecretHash.NewSecret(64);
        _sessions[Key(id)] = signIn;
        context.Response.Cookies.Append(SessionCookie, id, s_options);
    }

    internal void End(HttpContext context)
    {
        if (context.Request.Cookies[SessionCookie] is { Length: > 0 } id)
        {
            _sessions.TryRemove(Key(id), out _);
            context.Response.Cookies.Delete(SessionCookie, s_options);
        }
    }

    /// <summary>The browser that makes the request; a new one gets a cookie to be known by.</summary>
    internal static string Browser(HttpContext context)
    {
        if (KnownBrowser(context) is { } known)
        {
            return known;
        }

        var browser = SecretHash.NewSecret(40);
        context.Response.Cookies.Append(BrowserCookie, browser, s_options);
        return browser;
    }

    internal static string? KnownBrowser(HttpContext context) =>
        context.Request.Cookies[BrowserCookie] is { Length: > 0 } browser ? browser : null;

    private static string Key(string id) => Convert.ToHexString(SecretHash.Of(id));
}
