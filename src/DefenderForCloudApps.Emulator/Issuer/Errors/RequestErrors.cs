namespace DefenderForCloudApps.Emulator.Issuer.Errors;

/// <summary>What is wrong with a request as such.</summary>
internal static class RequestErrors
{
    internal static IssuerError Malformed(string what) => new(
        400, "invalid_request", 9002313, $"Invalid request. Request is malformed or invalid: {what}");

    internal static IssuerError MissingParameter(string name) => new(
        400, "invalid_request", 900144, $"The request body must contain the following parameter: '{name}'.");

    internal static IssuerError UnsupportedGrant(string grant) => new(
        400, "unsupported_grant_type", 70003, $"The app requested an unsupported grant type '{grant}'.");

    internal static IssuerError UnknownTenant(string tenant) => new(
        400, "invalid_request", 90002, $"Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.");

    internal static IssuerError NoTenant { get; } = new(
        400, "invalid_request", 50059, "No tenant-identifying information found in either the request or implied by any provided credentials.");

    internal static IssuerError GrantOverCommon { get; } = new(
        400, "invalid_request", 9001023, "The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.");

    internal static IssuerError Consumers { get; } = new(
        400, "invalid_request", 9002332, "The application is configured for use by Microsoft Entra users only. Please do not use the /consumers endpoint to serve this request.");

    internal static IssuerError UnsupportedResponseType(string type) => new(
        400, "unsupported_response_type", 700051, $"response_type '{type}' is not enabled for the application.");

    internal static IssuerError IdTokenNotEnabled { get; } = new(
        400, "unsupported_response_type", 700054, "response_type 'id_token' is not enabled for the application.");

    internal static IssuerError UnsupportedResponseMode(string mode) => new(
        400, "invalid_request", 70007, $"'{mode}' is not a supported value of 'response_mode' when requesting a token.");

    internal static IssuerError UnsupportedPrompt(string prompt) => new(
        400, "invalid_request", 90023, $"Unsupported 'prompt' value '{prompt}'.");

    internal static IssuerError ChallengeSize { get; } = new(
        400, "invalid_request", 501491, "Invalid size of Code_Challenge parameter.");

    internal static IssuerError ChallengeMethod(string method) => new(
        400, "invalid_request", 50149, $"Invalid Code_challenge_method parameter: '{method}'.");

    internal static IssuerError RedirectMismatch(string clientId, string uri) => new(
        400, "invalid_request", 50011, $"The redirect URI '{uri}' specified in the request does not match the redirect URIs configured for the application '{clientId}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to troubleshoot this.");

    internal static IssuerError Loop { get; } = new(
        400, "invalid_grant", 50196, "The server terminated an operation because it encountered a client request loop. Please contact your app vendor.");

    internal static IssuerError SessionExpired { get; } = new(
        400, "invalid_request", 50089, "Authentication failed due to flow token expired.");
}
