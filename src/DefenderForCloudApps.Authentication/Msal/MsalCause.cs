using System;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>The cause of a failed sign-in, without what could hold a secret.</summary>
internal static class MsalCause
{
    /// <summary>
    /// MSAL's exceptions print the response's body and headers, where a proxy may echo the request with its secret, or a
    /// broken issuer the token. So they are rebuilt from their code, status and words, less secrets; correlation and
    /// trace ids stand in the words.
    /// </summary>
    public static Exception? WithoutSecrets(Exception exception, SecretText secret) => exception switch
    {
        MsalServiceException service => new MsalServiceException(
            secret.RemoveFrom(service.ErrorCode),
            secret.RemoveFrom(service.Message),
            service.StatusCode,
            Harmless(service.InnerException, secret)),
        MsalException client => new MsalClientException(
            secret.RemoveFrom(client.ErrorCode),
            secret.RemoveFrom(client.Message),
            Harmless(client.InnerException, secret)),
        _ => Harmless(exception, secret),
    };

    private static Exception? Harmless(Exception? exception, SecretText secret) =>
        exception is null or MsalException || secret.IsIn(exception.ToString()) ? null : exception;
}
