using System;
using System.Globalization;

namespace DefenderForCloudApps.Emulator.Issuer.Errors;

/// <summary>Why a client assertion (RFC 7523) is refused.</summary>
internal static class AssertionErrors
{
    private const string Documentation = "Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials.";

    internal static IssuerError Malformed { get; } = Invalid(50027, "JWT token is invalid or malformed.");

    internal static IssuerError UnsupportedAlgorithm(string? algorithm) => Invalid(5002730, $"Invalid JWT token. Unsupported key for the signing algorithm '{algorithm}'.");

    internal static IssuerError SubjectDiffers { get; } = Invalid(50048, "Subject mismatches Issuer claim in the client assertion.");

    internal static IssuerError ClientDiffers { get; } = Invalid(700021, $"Client assertion application identifier doesn't match 'client_id' parameter. {Documentation}");

    internal static IssuerError Audience { get; } = Invalid(700023, $"Client assertion audience claim does not match Realm issuer. {Documentation}");

    internal static IssuerError Lifetime(DateTimeOffset now, DateTimeOffset? from, DateTimeOffset? to) => Invalid(
        700024, $"Client assertion is not within its valid time range. Current time: {Text(now)}, assertion valid from {Text(from)}, expiry time of assertion {Text(to)}. {Documentation}");

    internal static IssuerError NotRegistered(string thumbprint) => Invalid(
        700027, $"The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: '{thumbprint}']");

    internal static IssuerError Signature(string thumbprint) => Invalid(
        700027, $"Client assertion failed signature validation. [Reason - The key was found, but use of the key to verify the signature failed., Thumbprint of key used by client: '{thumbprint}']");

    internal static IssuerError SubjectName(string subject) => Invalid(
        700030, $"Invalid certificate - subject name in certificate is not authorized. SubjectNames/SubjectAlternativeNames (up to 10) in token certificate are: {subject}");

    internal static IssuerError Chain { get; } = Invalid(7000213, "Invalid certificate chain.");

    internal static IssuerError CertificateExpired(DateTimeOffset now, DateTimeOffset from, DateTimeOffset to) => Invalid(
        1000502, $"The provided certificate is not within its specified validity period. Current time: {Text(now)}, valid from {Text(from)} to {Text(to)}.");

    /// <summary>Entra has no number of its own for it; this is the one of assertions that fail authentication in general.</summary>
    internal static IssuerError Replayed { get; } = Invalid(50012, "Authentication failed. The client assertion was used before: its 'jti' must be another one each time.");

    internal static IssuerError FederatedIssuer(string issuer) => Invalid(
        700211, $"No matching federated identity record found for presented assertion issuer '{issuer}'. {Federated}");

    internal static IssuerError FederatedAudience(string audience) => Invalid(
        700212, $"No matching federated identity record found for presented assertion audience '{audience}'. {Federated}");

    internal static IssuerError FederatedSubject(string subject) => Invalid(
        700213, $"No matching federated identity record found for presented assertion subject '{subject}'. {Federated}");

    internal static IssuerError FederatedSubjectCase(string subject) => Invalid(
        7002138, $"No matching federated identity record found for presented assertion subject '{subject}'. The subject matches with case-insensitive comparison, but not with case-sensitive comparison. {Federated}");

    internal static IssuerError FederatedSignature { get; } = Invalid(50027, "JWT token is invalid or malformed: external ID token from issuer failed signature verification.");

    internal static IssuerError ExternalKeys { get; } = Invalid(90061, "Request to External OIDC endpoint failed.");

    private const string Federated =
        "Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation";

    private static IssuerError Invalid(int code, string description) => new(401, "invalid_client", code, description);

    private static string Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "unspecified";
}
