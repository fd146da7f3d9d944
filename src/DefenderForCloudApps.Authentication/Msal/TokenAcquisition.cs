using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>Has MSAL acquire a token in application context.</summary>
/// <param name="claims">The claims that the service demanded; null for none.</param>
/// <param name="forceRefresh">Whether the issuer is to be asked whatever the cache holds.</param>
/// <param name="cancellationToken">Ends the request.</param>
internal delegate Task<AuthenticationResult> TokenAcquisition(
    string? claims, bool forceRefresh, CancellationToken cancellationToken);
