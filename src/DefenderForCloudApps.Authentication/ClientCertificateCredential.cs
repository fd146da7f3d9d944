using System;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Certificates;
using DefenderForCloudApps.Authentication.Msal;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Signs an application in with a certificate (RFC 7523, section 2.2; Entra's
/// <see href="https://learn.microsoft.com/entra/identity-platform/certificate-credentials">certificate credentials</see>)
/// and so obtains tokens in application context. The private key stays on this machine.
/// </summary>
/// <remarks>
/// Safe for concurrent use; keep one for each application. The certificate is looked up again each time the issuer is
/// asked, so that one which was replaced in its file or store is used without a restart. Tokens are shared and renewed as
/// those of <see cref="ClientSecretCredential"/>.
/// </remarks>
public sealed class ClientCertificateCredential : CloudAppsCredential
{
    private readonly Lock _gate = new();
    private readonly CertificateSource _source;
    private readonly bool _sendChain;
    private readonly ConfidentialClient _client;
    private readonly ApplicationTokens _tokens;
    private IConfidentialClientApplication? _application;
    private string? _thumbprint;

    /// <summary>Creates the credential, without reading the certificate or calling the issuer.</summary>
    /// <param name="tenantId">The tenant's id or one of its domain names.</param>
    /// <param name="clientId">The application's (client) id.</param>
    /// <param name="certificate">Where the certificate and its private key are.</param>
    /// <param name="options">Cloud, issuer, cache and so on; null for the worldwide cloud.</param>
    /// <exception cref="ArgumentException">
    /// An identifier is empty, the tenant id is malformed, or the authority is not an https address without a path.
    /// </exception>
    public ClientCertificateCredential(
        string tenantId, string clientId, CertificateSource certificate, ClientCertificateCredentialOptions? options = null)
        : base((options ?? new()).EffectiveAllowedHosts)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        options ??= new ClientCertificateCredentialOptions();
        _source = certificate;
        _sendChain = options.SendCertificateChain;
        _client = new ConfidentialClient(tenantId, clientId, options);
        _tokens = _client.CreateTokens(ApplicationAt);
    }

    /// <inheritdoc/>
    /// <exception cref="CloudAppsAuthenticationException">
    /// Sign-in failed, or the certificate cannot be used: it is missing, unreadable, without a private key, expired or not
    /// yet valid.
    /// </exception>
    public override Task<AccessToken> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _tokens.AcquireAsync(request.Claims, cancellationToken);
    }

    // MSAL ties an application to one certificate.
    private IConfidentialClientApplication ApplicationAt(DateTimeOffset now)
    {
        lock (_gate)
        {
            var certificate = _source.Load();
            CertificateCheck.Demand(certificate, now, _source.Place);
            if (_application is null || certificate.Thumbprint != _thumbprint)
            {
                _application = _client.Build(builder => builder.WithCertificate(certificate, _sendChain));
                _thumbprint = certificate.Thumbprint;
            }

            return _application;
        }
    }
}
