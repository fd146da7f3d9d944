using System;
using System.Net.Http;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>Turns a failure of MSAL into an exception with a sentence for people.</summary>
internal sealed partial class SignInFailure(Issuer issuer, string clientId, SecretText secret) : ISignInFailure
{
    private string Application => $"application '{clientId}' in tenant '{issuer.TenantId}'";

    public CloudAppsAuthenticationException Explain(Exception exception)
    {
        var code = CodeOf(exception);
        return new CloudAppsAuthenticationException(
            SentenceFor(exception, code), code, MsalCause.WithoutSecrets(exception, secret));
    }

    /// <summary>The issuer's code, or the OAuth error where it sent no other.</summary>
    public string? CodeOf(Exception exception) => exception is not MsalException msal
        ? null
        // The OAuth error is whatever the server sent.
        : Aadsts().Match(msal.Message) is { Success: true } match ? match.Value : secret.RemoveFrom(msal.ErrorCode);

    public CloudAppsAuthenticationException WithoutToken() => new(
        $"The sign-in service at '{issuer.Host}' gave an answer without an access token: check " +
        "that this is the address of an issuer.");

    private string SentenceFor(Exception exception, string? code) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            $"The sign-in service at '{issuer.Host}' did not prove who it is with a trusted certificate: check the " +
            "address, the proxy, and the certificate if you pinned one.",
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } =>
            $"The answer of the sign-in service at '{issuer.Host}' broke off: try again, and check the network and the proxy if it happens often.",
        HttpRequestException =>
            $"The sign-in service at '{issuer.Host}' could not be reached: check the network, the proxy and the address.",
        JsonException =>
            $"The sign-in service at '{issuer.Host}' gave an answer that is not JSON: check the address, and " +
            "whether a proxy answers in its place.",
        MsalServiceException { ErrorCode: MsalError.RequestTimeout } =>
            $"The sign-in service at '{issuer.Host}' did not answer in time: try again later.",
        MsalServiceException { StatusCode: 429 } throttled =>
            $"The sign-in service at '{issuer.Host}' is throttling {Application}{In(code)}: {WaitFor(throttled)}.",
        MsalServiceException { StatusCode: >= 500 } unavailable =>
            $"The sign-in service at '{issuer.Host}' failed with status {unavailable.StatusCode}{In(code)}: " +
            "try again later.",
        _ => IssuerSentence(code) ?? LocalSentence(exception) ??
            $"Sign-in of {Application} at '{issuer.Host}' failed{In(code)}: see the inner exception.",
    };

    private static string WaitFor(MsalServiceException throttled) =>
        RetryAfter.In(throttled, DateTimeOffset.UtcNow) is { } pause
            ? $"wait {Seconds(pause)} before the next attempt"
            : "wait before the next attempt";

    private static string In(string? code) => code is null ? string.Empty : $" ({code})";

    [GeneratedRegex("AADSTS[0-9]+")]
    private static partial Regex Aadsts();
}
