using System;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Authentication.Federation;

/// <summary>A token that the caller provides.</summary>
internal sealed class TokenCallback(Func<CancellationToken, Task<string>> callback) : FederatedToken
{
    internal override async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        var token = await callback(cancellationToken).ConfigureAwait(false);
        return string.IsNullOrWhiteSpace(token)
            ? throw new CloudAppsAuthenticationException("The callback for the workload's token returned none: return a JWT.")
            : token;
    }
}
