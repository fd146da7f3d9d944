using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Configuration;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Signs in with what it finds: first the environment (client secret, certificate, workload identity), then a managed
/// identity, then the profile that <c>mdca login</c> wrote, with its cached sign-in. It never asks a person for anything.
/// </summary>
/// <remarks>
/// <para>
/// Variables are <c>MDCA_TENANT_ID</c>, <c>MDCA_CLIENT_ID</c> and one of <c>MDCA_CLIENT_SECRET</c>,
/// <c>MDCA_CLIENT_CERTIFICATE_PATH</c> and <c>MDCA_FEDERATED_TOKEN_FILE</c>, and after each of them the one that Azure's tools
/// share, <c>AZURE_…</c>.
/// </para>
/// <para>
/// A way that does not apply leads to the next; a way that applies and fails, as with a wrong secret, is the failure. The
/// way that worked is used from then on.
/// </para>
/// </remarks>
public sealed class DefaultCloudAppsCredential : CloudAppsCredential
{
    private readonly IReadOnlyList<CredentialLink> _links;
    private CloudAppsCredential? _chosen;

    /// <summary>Creates the credential, without looking for anything.</summary>
    /// <param name="options">Cloud, hosts, cache, HTTP client and profile; null for the worldwide cloud.</param>
    public DefaultCloudAppsCredential(DefaultCloudAppsCredentialOptions? options = null)
        : this(options ?? new DefaultCloudAppsCredentialOptions(), Environment.GetEnvironmentVariable)
    {
    }

    internal DefaultCloudAppsCredential(DefaultCloudAppsCredentialOptions options, Func<string, string?> environment)
        : this(new DefaultLinks(options, environment).Create(), options.EffectiveAllowedHosts)
    {
    }

    internal DefaultCloudAppsCredential(IReadOnlyList<CredentialLink> links, AllowedHosts allowedHosts)
        : base(allowedHosts) => _links = links;

    /// <inheritdoc/>
    /// <exception cref="CredentialUnavailableException">
    /// No way applies. The message says what was tried, why each did not apply, and what to do.
    /// </exception>
    /// <exception cref="CloudAppsAuthenticationException">A way applies, and failed.</exception>
    public override async Task<AccessToken> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_chosen is { } chosen)
        {
            return await chosen.GetTokenAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var reasons = new List<string>();
        foreach (var link in _links)
        {
            try
            {
                var credential = await link.CreateAsync(cancellationToken).ConfigureAwait(false);
                var token = await credential.GetTokenAsync(request, cancellationToken).ConfigureAwait(false);
                _chosen = credential;
                return token;
            }
            catch (CredentialUnavailableException exception)
            {
                reasons.Add($"{link.Name}: {exception.Message.TrimEnd('.')}");
            }
            catch (ArgumentException exception)
            {
                // The credentials check the form of ids; their messages do not repeat a secret.
                throw new CloudAppsConfigurationException($"What the {link.Name} says of sign-in is malformed: {exception.Message}", exception);
            }
        }

        throw new CredentialUnavailableException(
            $"No way to sign in applies here. Tried {string.Join("; ", reasons)}. Set the variables of the environment, or " +
            "sign in once with `mdca login`.");
    }
}
