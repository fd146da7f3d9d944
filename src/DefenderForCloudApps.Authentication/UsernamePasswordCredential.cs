using System;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Msal;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Signs a user in with user name and password (RFC 6749, section 4.3). The service documents it, and RFC 9700 (section
/// 2.4) forbids it: the application sees the password, a second factor is impossible, and federated users and guests are
/// refused. It works for managed accounts that are exempt from multifactor authentication, in one tenant.
/// </summary>
/// <remarks>Using it is a warning, MDCA001, to be suppressed where there is no other way.</remarks>
[Obsolete(
    "A password gives the application more than it needs, and fails as soon as a second factor is required: use " +
    "InteractiveBrowserCredential, DeviceCodeCredential, or an application's own credential.",
    DiagnosticId = "MDCA001")]
public sealed class UsernamePasswordCredential : CloudAppsCredential
{
    private readonly UserTokens _tokens;

    /// <summary>Creates the credential, without calling the issuer.</summary>
    /// <param name="tenantId">The tenant's id or one of its domain names.</param>
    /// <param name="clientId">The id of an application that allows public client flows.</param>
    /// <param name="userName">The user principal name, as in <c>alice@contoso.com</c>.</param>
    /// <param name="password">The password. It is kept for as long as the credential.</param>
    /// <param name="options">Cloud and cache; null for the worldwide cloud.</param>
    /// <exception cref="ArgumentException">
    /// An argument is empty, the tenant id is malformed, or the authority is not an https address without a path.
    /// </exception>
    public UsernamePasswordCredential(
        string tenantId,
        string clientId,
        string userName,
        string password,
        UsernamePasswordCredentialOptions? options = null)
        : base((options ?? new()).EffectiveAllowedHosts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userName);
        ArgumentException.ThrowIfNullOrEmpty(password);
        options ??= new UsernamePasswordCredentialOptions();
        var client = new PublicClient(
            tenantId,
            clientId,
            new UserCredentialOptions
            {
                Account = userName,
                AllowedHosts = options.AllowedHosts,
                Authority = options.Authority,
                Cloud = options.Cloud,
                HttpClient = options.HttpClient,
                TokenCache = options.TokenCache,
            },
            redirectUri: null,
            password);
        _tokens = client.CreateTokens(new PasswordInteraction(client.Application, userName, password));
    }

    /// <inheritdoc/>
    public override Task<AccessToken> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _tokens.AcquireAsync(request, cancellationToken);
    }
}
