using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// The claims that a service demanded with a 401 (<c>WWW-Authenticate: Bearer …, claims="…"</c>), as Kiota's adapter
/// hands them on: the header's base64 text under the key <c>claims</c>.
/// </summary>
internal static class ClaimsChallenge
{
    private const string Key = "claims";

    public static bool IsIn(Dictionary<string, object>? context) => context is not null && context.ContainsKey(Key);

    /// <summary>The demanded claims as JSON (OpenID Connect Core, section 5.5), or null without a challenge.</summary>
    public static string? ReadFrom(Dictionary<string, object>? context)
    {
        if (context is null || !context.TryGetValue(Key, out var value))
        {
            return null;
        }

        return value is string text && JsonOf(text) is { } json && IsObject(json)
            ? json
            : throw new CloudAppsAuthenticationException(
                "The service's claims challenge cannot be answered, because it is not a JSON object in base64: report " +
                "this response to the service.");
    }

    private static string? JsonOf(string text)
    {
        if (text.StartsWith('{'))
        {
            return text;
        }

        // Base64 by the protocol, base64url by some who write it.
        var base64 = text.Replace('-', '+').Replace('_', '/');
        base64 = base64.PadRight((base64.Length + 3) / 4 * 4, '=');
        var buffer = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, buffer, out var length)
            ? Encoding.UTF8.GetString(buffer, 0, length)
            : null;
    }

    private static bool IsObject(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
