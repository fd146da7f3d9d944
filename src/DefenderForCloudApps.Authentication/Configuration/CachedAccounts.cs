using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Msal;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>Forgets sign-ins that a token cache holds.</summary>
internal static class CachedAccounts
{
    /// <summary>Removes a person's tokens, access and refresh; true when there were any.</summary>
    public static async Task<bool> RemovePersonAsync(SignIn.User user, CloudAppsCredentialOptions options)
    {
        var application = new PublicClient(user.TenantId, user.ClientId, new UserCredentialOptions
        {
            Cloud = options.Cloud,
            Authority = options.Authority,
            HttpClient = options.HttpClient,
            TokenCache = options.TokenCache,
        }).Application;
        var accounts = (await application.GetAccountsAsync().ConfigureAwait(false))
            .Where(account => user.Account is null || user.Account.Equals(account.Username, StringComparison.OrdinalIgnoreCase))
            .ToList();
        foreach (var account in accounts)
        {
            await application.RemoveAsync(account).ConfigureAwait(false);
        }

        return accounts.Count > 0;
    }

    /// <summary>Removes an application's tokens.</summary>
    public static async Task RemoveApplicationAsync(SignIn.AtIssuer application, TokenCache cache, CancellationToken cancellationToken)
    {
        // The key by which MSAL keeps the tokens of a confidential client.
        var key = $"{application.ClientId}_{application.TenantId}_AppTokenCache";
        using var lease = await cache.OpenAsync(key, cancellationToken).ConfigureAwait(false);
        if (lease.Content is not null)
        {
            await lease.WriteAsync([]).ConfigureAwait(false);
        }
    }
}
