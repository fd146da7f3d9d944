using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;

namespace DefenderForCloudApps.Emulator.Issuer.Scopes;

/// <summary>
/// What the <c>claims</c> parameter asks for in the access token (OpenID Connect Core, section 5.5; Entra, "Claims
/// challenges, claims requests and client capabilities"). A token not older than an instant (<c>nbf</c>) needs no care:
/// each is a new one.
/// </summary>
/// <param name="Capabilities">The client capabilities (<c>xms_cc</c>), which the token repeats: cp1 can be told to sign in again.</param>
/// <param name="Contexts">The authentication contexts that the token must carry (<c>acrs</c>).</param>
/// <param name="Policies">The conditional access policies that must be satisfied (<c>capolids</c>).</param>
internal sealed record ClaimsRequest(
    IReadOnlyList<string> Capabilities, IReadOnlyList<string> Contexts, IReadOnlyList<string> Policies)
{
    internal static ClaimsRequest None { get; } = new([], [], []);

    internal bool WantsMfa => Policies.Contains(AccessPolicy.RequireMfaId);

    /// <exception cref="IssuerException">The text is no claims request.</exception>
    internal static ClaimsRequest Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return None;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.TryGetProperty("access_token", out var token) && token.ValueKind == JsonValueKind.Object
                ? new ClaimsRequest(Values(token, "xms_cc"), Values(token, "acrs"), Values(token, "capolids"))
                : None;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new IssuerException(RequestErrors.Malformed("The 'claims' parameter is not a claims request in JSON."));
        }
    }

    private static List<string> Values(JsonElement token, string claim)
    {
        if (!token.TryGetProperty(claim, out var wanted) || wanted.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return wanted.TryGetProperty("values", out var values) ? [.. values.EnumerateArray().Select(static value => value.ToString())]
            : wanted.TryGetProperty("value", out var value) ? [value.ToString()]
            : [];
    }
}
