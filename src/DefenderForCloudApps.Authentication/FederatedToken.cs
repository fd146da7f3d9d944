using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Federation;

namespace DefenderForCloudApps.Authentication;

/// <summary>Where a workload's token of another issuer comes from. The token is a secret.</summary>
public abstract class FederatedToken
{
    private protected FederatedToken()
    {
    }

    /// <summary>A file that the platform writes and replaces, as Kubernetes does; read again each time.</summary>
    /// <param name="path">The file; null for the one that <c>AZURE_FEDERATED_TOKEN_FILE</c> names.</param>
    public static FederatedToken FromFile(string? path = null) => new TokenFile(path, Environment.GetEnvironmentVariable);

    /// <summary>
    /// The job's token in
    /// <see href="https://docs.github.com/actions/reference/security/oidc">GitHub Actions</see>, from the address in
    /// <c>ACTIONS_ID_TOKEN_REQUEST_URL</c>; the job needs the permission <c>id-token: write</c>.
    /// </summary>
    /// <param name="httpClient">The client for the call to GitHub, which should follow no redirect; null for one that does not.</param>
    public static FederatedToken FromGitHubActions(HttpClient? httpClient = null) =>
        new GitHubActionsToken(httpClient, Environment.GetEnvironmentVariable);

    /// <summary>Whatever the caller knows.</summary>
    /// <param name="callback">Returns a valid token; called each time the issuer is asked.</param>
    public static FederatedToken From(Func<CancellationToken, Task<string>> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return new TokenCallback(callback);
    }

    /// <summary>The token as it is now.</summary>
    /// <exception cref="CredentialUnavailableException">This is not a place that has such a token.</exception>
    /// <exception cref="CloudAppsAuthenticationException">The token could not be had.</exception>
    internal abstract Task<string> GetAsync(CancellationToken cancellationToken);
}
