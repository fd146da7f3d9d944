using System;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Msal;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Signs a user in with a code that is entered in a browser on any device (RFC 8628): for machines without a browser. The
/// user is asked when no token at hand suffices, for the permission that allows least.
/// </summary>
/// <remarks>
/// In Microsoft Entra, the application must allow public client flows ("Authentication"), and have the delegated
/// permissions of "Microsoft Cloud App Security".
/// </remarks>
public sealed class DeviceCodeCredential : CloudAppsCredential
{
    private readonly UserTokens _tokens;

    /// <summary>Creates the credential, without asking for a code.</summary>
    /// <param name="tenantId">
    /// The tenant's id or one of its domain names; <c>organizations</c> for the tenant of whoever signs in.
    /// </param>
    /// <param name="clientId">The application's (client) id.</param>
    /// <param name="showCode">
    /// Shows the user where to enter which code. It is called once for each sign-in, and returns without waiting for the
    /// user.
    /// </param>
    /// <param name="options">Cloud, cache and account; null for the worldwide cloud.</param>
    /// <exception cref="ArgumentException">
    /// An identifier is empty, the tenant id is malformed, or the authority is not an https address without a path.
    /// </exception>
    public DeviceCodeCredential(
        string tenantId,
        string clientId,
        Func<DeviceCodePrompt, CancellationToken, Task> showCode,
        DeviceCodeCredentialOptions? options = null)
        : base((options ?? new()).EffectiveAllowedHosts)
    {
        ArgumentNullException.ThrowIfNull(showCode);
        var client = new PublicClient(tenantId, clientId, options ?? new());
        _tokens = client.CreateTokens(new DeviceCodeInteraction(client.Application, showCode));
    }

    /// <inheritdoc/>
    /// <exception cref="SignInRequiredException">
    /// The user has to be asked, and <see cref="UserCredentialOptions.DisableAutomaticSignIn"/> forbids it.
    /// </exception>
    public override Task<AccessToken> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _tokens.AcquireAsync(request, cancellationToken);
    }
}
