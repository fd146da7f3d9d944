using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Specwright.Runtime.Http;

/// <summary>The claims that a 401 demands in any of its Bearer challenges (RFC 6750, section 3).</summary>
internal static class BearerChallenge
{
    private const string Claims = "claims";

    /// <summary>The demanded claims as JSON, or null when there are none that can be read.</summary>
    public static string? ClaimsOf(HttpResponseMessage response) => response.StatusCode != HttpStatusCode.Unauthorized
        ? null
        : response.Headers.WwwAuthenticate
            .Where(static challenge => challenge.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            .Select(static challenge => ParametersOf(challenge).GetValueOrDefault(Claims))
            .Select(static claims => claims is null ? null : JsonIn(claims))
            .FirstOrDefault(static claims => claims is not null);

    /// <summary>A challenge with these claims.</summary>
    public static AuthenticationHeaderValue For(string claims) => new(
        "Bearer", $"error=\"insufficient_claims\", {Claims}=\"{Encode(claims)}\"");

    /// <summary>Kiota's context for whoever is to get a token for these claims.</summary>
    public static Dictionary<string, object> ContextOf(string claims) => new() { [Claims] = Encode(claims) };

    private static string Encode(string claims) => Convert.ToBase64String(Encoding.UTF8.GetBytes(claims));

    /// <summary>The parameters of a challenge (RFC 9110, section 11.2): tokens or quoted strings, names in any case.</summary>
    private static Dictionary<string, string> ParametersOf(AuthenticationHeaderValue challenge)
    {
        Dictionary<string, string> parameters = new(StringComparer.OrdinalIgnoreCase);
        ReadOnlySpan<char> rest = challenge.Parameter;
        while (rest.IndexOf('=') is var equals && equals > 0)
        {
            string name = rest[..equals].Trim(", \t").ToString();
            rest = rest[(equals + 1)..].TrimStart();
            StringBuilder value = new();
            int next = rest.StartsWith("\"") ? ReadQuoted(rest, value) : ReadToken(rest, value);
            parameters.TryAdd(name, value.ToString());
            rest = rest[next..];
        }

        return parameters;
    }

    private static int ReadToken(ReadOnlySpan<char> text, StringBuilder value)
    {
        int end = text.IndexOfAny(", \t") is var found && found < 0 ? text.Length : found;
        value.Append(text[..end]);
        return end;
    }

    private static int ReadQuoted(ReadOnlySpan<char> text, StringBuilder value)
    {
        for (int at = 1; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                return at + 1;
            }

            if (text[at] == '\\' && at + 1 < text.Length)
            {
                at++;
            }

            value.Append(text[at]);
        }

        return text.Length;
    }

    // Entra writes base64; others base64url, or the JSON as it is.
    private static string? JsonIn(string text)
    {
        try
        {
            string json = text.StartsWith('{') ? text : Encoding.UTF8.GetString(
                Base64Url.DecodeFromChars(text.Replace('+', '-').Replace('/', '_')));
            using JsonDocument document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? json : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }
}
