namespace DefenderForCloudApps.Emulator.Issuer.Errors;

/// <summary>Why an application is not the one it says it is, or may not sign in.</summary>
internal static class ClientErrors
{
    internal static IssuerError Unknown(string clientId) => new(
        400, "unauthorized_client", 700016, $"Application with identifier '{clientId}' was not found in the directory 'Contoso'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.");

    internal static IssuerError Disabled(EmulatedApplication application) => new(
        400, "unauthorized_client", 7000112, $"Application '{application.ClientId}'({application.Name}) is disabled.");

    internal static IssuerError WrongSecret(string clientId) => new(
        401, "invalid_client", 7000215, $"Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{clientId}'.");

    internal static IssuerError ExpiredSecret(string clientId) => new(
        401, "invalid_client", 7000222, $"The provided client secret keys for app '{clientId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.");

    internal static IssuerError NoCredential { get; } = new(
        401, "invalid_client", 7000218, "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");

    internal static IssuerError CredentialOfPublicClient { get; } = new(
        401, "invalid_client", 700025, "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.");


    internal static IssuerError NotOnBehalfOf(string clientId) => new(
        400, "invalid_grant", 7000114, $"Application '{clientId}' is not allowed to make application on-behalf-of calls.");
}
