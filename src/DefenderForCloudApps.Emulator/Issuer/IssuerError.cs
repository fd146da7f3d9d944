using System;
using System.Globalization;
using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Issuer;

/// <summary>An error of the sign-in endpoint, with the number that sign-in libraries and people know it by.</summary>
internal sealed record IssuerError(int Status, string Error, int Code, string Description)
{
    internal static IssuerError UnknownTenant(string tenant) => new(
        400, "invalid_request", 90002, $"Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.");

    internal static IssuerError UnknownApplication(string clientId) => new(
        400, "unauthorized_client", 700016, $"Application with identifier '{clientId}' was not found in the directory 'Contoso'.");

    internal static IssuerError WrongSecret(string clientId) => new(
        401, "invalid_client", 7000215, $"Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{clientId}'.");

    internal static IssuerError ExpiredSecret(string clientId) => new(
        401, "invalid_client", 7000222, $"The provided client secret keys for app '{clientId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.");

    internal static IssuerError NoCredential { get; } = new(
        401, "invalid_client", 7000218, "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");

    internal static IssuerError MissingParameter(string name) => new(
        400, "invalid_request", 900144, $"The request body must contain the following parameter: '{name}'.");

    internal static IssuerError UnsupportedGrant(string grant) => new(
        400, "unsupported_grant_type", 70003, $"The app requested an unsupported grant type '{grant}'.");

    internal static IssuerError ScopeWithoutDefault(string scope) => new(
        400, "invalid_scope", 1002012, $"The provided value for scope {scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).");

    internal static IssuerError InvalidScope(string scope) => new(
        400, "invalid_scope", 70011, $"The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope {scope} is not valid.");

    internal JsonObject Body(DateTimeOffset now)
    {
        var (trace, correlation) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        var timestamp = now.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["error"] = Error,
            ["error_description"] = $"AADSTS{Code}: {Description} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {timestamp}",
            ["error_codes"] = new JsonArray(Code),
            ["timestamp"] = timestamp,
            ["trace_id"] = trace,
            ["correlation_id"] = correlation,
        };
    }
}
