using System;
using System.Globalization;

namespace DefenderForCloudApps.Emulator.Issuer.Errors;

/// <summary>Why a code, a refresh token or an assertion is not exchanged for a token.</summary>
internal static class GrantErrors
{
    internal static IssuerError CodeUsed { get; } = Grant(
        54005, "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.");

    internal static IssuerError CodeExpired { get; } = Grant(
        70008, "The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.");

    internal static IssuerError Unknown { get; } = Grant(70000, "Provided grant is invalid or malformed.");

    internal static IssuerError OfAnotherClient { get; } = Grant(
        70000, "Provided grant is invalid: the authorization code or refresh token was issued to another client.");

    internal static IssuerError RedirectDiffers(string sent, string expected) => Grant(
        500112, $"The reply address '{sent}' does not match the reply address '{expected}' provided when requesting Authorization code.");

    internal static IssuerError VerifierMissing { get; } = Grant(
        50148, "The code_verifier does not match the code_challenge supplied in the authorization request for PKCE.");

    internal static IssuerError VerifierDiffers { get; } = Grant(
        501481, "The Code_Verifier does not match the code_challenge supplied in the authorization request.");

    internal static IssuerError Revoked(DateTimeOffset issued, DateTimeOffset validFrom) => Grant(
        50173, $"The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password. The grant was issued on '{Text(issued)}' and the TokensValidFrom date (before which tokens are not valid) for this user is '{Text(validFrom)}'.") with
    { SubError = "bad_token" };

    internal static IssuerError Inactive(DateTimeOffset issued, TimeSpan inactive) => Grant(
        700082, $"The refresh token has expired due to inactivity. The token was issued on {Text(issued)} and was inactive for {inactive.ToString("c", CultureInfo.InvariantCulture)}.") with
    { SubError = "bad_token" };

    internal static IssuerError AssertionSignature { get; } = Grant(
        50013, "Assertion failed signature validation. [Reason - The key was not found.]");

    internal static IssuerError AssertionExpired(DateTimeOffset now, DateTimeOffset expires) => Grant(
        500133, $"Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion, or request a new token. Current time: {Text(now)}, expiry time of assertion {Text(expires)}.");

    internal static IssuerError AssertionAudience(string audience, string clientId) => Grant(
        500131, $"Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '{audience}' and the expected audience is '{clientId}' or one of the Application Uris of this application.");

    private static IssuerError Grant(int code, string description) => new(400, "invalid_grant", code, description);

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
