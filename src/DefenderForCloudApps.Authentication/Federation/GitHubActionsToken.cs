using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Msal;

namespace DefenderForCloudApps.Authentication.Federation;

/// <summary>The token of a job in GitHub Actions.</summary>
internal sealed class GitHubActionsToken(HttpClient? httpClient, Func<string, string?> environment) : FederatedToken
{
    private const string UrlVariable = "ACTIONS_ID_TOKEN_REQUEST_URL";
    private const string TokenVariable = "ACTIONS_ID_TOKEN_REQUEST_TOKEN";

    // The audience that Entra wants of tokens of other issuers.
    private const string Audience = "api://AzureADTokenExchange";

    /// <summary>Whether an environment is that of a job which may have a token.</summary>
    internal static bool IsIn(Func<string, string?> environment) =>
        environment(UrlVariable) is { Length: > 0 } && environment(TokenVariable) is { Length: > 0 };

    internal override async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        if (!IsIn(environment))
        {
            throw new CredentialUnavailableException(
                $"There is no token of GitHub Actions here, because {UrlVariable} and {TokenVariable} are not set: run as " +
                "a job with the permission 'id-token: write'.");
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, AddressOf(environment(UrlVariable)!));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", environment(TokenVariable));
        try
        {
            using var response = await new MsalHttpClientFactory(httpClient).GetHttpClient()
                .SendAsync(request, cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? TokenIn(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false))
                : throw Failure($"answered with status {(int)response.StatusCode}");
        }
        catch (HttpRequestException exception)
        {
            throw Failure("could not be reached", exception);
        }
        catch (TaskCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failure("did not answer in time", exception);
        }
    }

    // The variables are the job's to set, and the request carries what the job is known by.
    private static Uri AddressOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            ? new UriBuilder(uri) { Query = $"{uri.Query.TrimStart('?')}&audience={Uri.EscapeDataString(Audience)}".TrimStart('&') }.Uri
            : throw new CloudAppsAuthenticationException(
                $"No token was asked of GitHub Actions, because {UrlVariable} is not an https address: leave it as the job sets it.");

    // Causes are not kept: a message of theirs may quote the token.
    private static string TokenIn(byte[] answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("value", out var value)
                && value.ValueKind == JsonValueKind.String
                && value.GetString() is { Length: > 0 } token)
            {
                return token;
            }
        }
        catch (JsonException)
        {
            // Falls through to the one message for everything unreadable.
        }

        throw Failure("gave an answer without a token");
    }

    private static CloudAppsAuthenticationException Failure(string what, Exception? cause = null)
    {
        var message = $"The token service of GitHub Actions {what}: check that the job has the permission 'id-token: write', and try again.";
        return cause is null ? new(message) : new(message, cause);
    }
}
