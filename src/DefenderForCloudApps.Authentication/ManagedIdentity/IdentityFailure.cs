using System;
using DefenderForCloudApps.Authentication.Msal;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.ManagedIdentity;

/// <summary>Turns a failure of a managed identity into an exception with a sentence for people.</summary>
internal sealed class IdentityFailure(IdentityName identity) : ISignInFailure
{
    private static readonly SecretText s_secret = new();

    public CloudAppsAuthenticationException Explain(Exception exception)
    {
        var cause = MsalCause.WithoutSecrets(exception, s_secret);
        return exception switch
        {
            MsalServiceException service when RetryAfter.IsBusy(service) =>
                new CloudAppsAuthenticationException($"The platform's token service failed with status {service.StatusCode} for the {identity.Words}: try again later.", null, cause),
            MsalServiceException { StatusCode: 400 or 404 } when identity.IsSystemAssigned => new CredentialUnavailableException(
                "This resource has no system-assigned managed identity: enable it in Azure, or name a user-assigned one.", cause!),
            MsalServiceException { StatusCode: 400 or 404 } =>
                new CloudAppsAuthenticationException($"The {identity.Words} is not to be had here: check its id, and that it is assigned to this resource.", null, cause),
            _ => new CloudAppsAuthenticationException($"No token of the {identity.Words} was to be had from the platform: see the inner exception.", null, cause),
        };
    }

    public CloudAppsAuthenticationException StillPaused(TimeSpan remaining) => new(
        $"The platform's token service was throttling the {identity.Words} or down and was not asked again: wait " +
        $"{SignInFailure.Seconds(remaining)} before the next attempt.");

    public CloudAppsAuthenticationException WithoutToken() => new(
        $"The platform's token service gave an answer without a token for the {identity.Words}: check what answers in its place.");
}
