using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace DefenderForCloudApps.Authentication;

/// <summary>The claims of a signed JWT (RFC 7519; compact form of RFC 7515, section 7.1), not validated.</summary>
internal sealed class JwtPayload
{
    private readonly JsonElement _claims;

    private JwtPayload(JsonElement claims) => _claims = claims;

    public static JwtPayload Decode(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3)
        {
            throw new FormatException(parts.Length == 5
                ? "The token is encrypted (five parts), so that only its service can read it."
                : "The token is not a JWT: it does not consist of three parts separated by dots.");
        }

        return new JwtPayload(ObjectIn(parts[1]));
    }

    public string? String(string claim) => Find(claim, JsonValueKind.String) is { } text ? TextOf(text) : null;

    /// <summary>A list of strings; one string alone is a list too.</summary>
    public IReadOnlyList<string> Strings(string claim) => String(claim) is { } single
        ? [single]
        : [.. (Find(claim, JsonValueKind.Array)?.EnumerateArray() ?? default)
            .Where(item => item.ValueKind == JsonValueKind.String)
            .Select(TextOf)];

    /// <summary>The words of a string, as OAuth writes scopes (RFC 6749, section 3.3).</summary>
    public IReadOnlyList<string> Words(string claim) =>
        String(claim)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>A NumericDate (RFC 7519, section 2): seconds since 1970 in UTC, maybe with a fraction.</summary>
    public DateTimeOffset? Time(string claim)
    {
        if (Find(claim, JsonValueKind.Number) is not { } number)
        {
            return null;
        }

        try
        {
            return DateTimeOffset.UnixEpoch.AddSeconds(number.GetDouble());
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new FormatException($"The token's claim '{claim}' is not a time.");
        }
    }

    private static string TextOf(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("The token holds a string that is not Unicode.");
        }
    }

    // Causes are not kept: a message of theirs may quote the token.
    private static JsonElement ObjectIn(string part)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(part));
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document.RootElement.Clone();
            }
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            // Falls through to the one message for everything unreadable.
        }

        throw new FormatException("The token is not a JWT: its second part is not a JSON object in base64url.");
    }

    private JsonElement? Find(string claim, JsonValueKind kind) =>
        _claims.TryGetProperty(claim, out var value) && value.ValueKind == kind ? value : null;
}
