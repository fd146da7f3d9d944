using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Authentication.Msal;

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
    private readonly CloudAppsCredential?[] _made;
    private readonly SingleFlight<CloudAppsCredential> _making = new();
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
        : base(allowedHosts)
    {
        _links = links;
        _made = new CloudAppsCredential?[links.Count];
    }

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
        for (var i = 0; i < _links.Count; i++)
        {
            try
            {
                var credential = await MakeAsync(i, cancellationToken).ConfigureAwait(false);
                var token = await credential.GetTokenAsync(request, cancellationToken).ConfigureAwait(false);
                _chosen = credential;
                return token;
            }
            catch (CredentialUnavailableException exception)
            {
                // It may apply later, by other settings.
                _made[i] = null;
                reasons.Add($"{_links[i].Name}: {exception.Message.TrimEnd('.')}");
            }
        }

        throw new CredentialUnavailableException(
            $"No way to sign in applies here. Tried {string.Join("; ", reasons)}. Set the variables of the environment, or " +
            "sign in once with `mdca login`.");
    }

    // All who ask share one credential, which is what makes their calls share one request.
    private Task<CloudAppsCredential> MakeAsync(int index, CancellationToken cancellationToken) => _making.RunAsync(
        _links[index].Name,
        async token =>
        {
            try
            {
                return _made[index] ??= await _links[index].CreateAsync(token).ConfigureAwait(false);
            }
            catch (ArgumentException exception)
            {
                // The credentials check the form of ids; their messages do not repeat a secret.
                throw new CloudAppsConfigurationException(
                    $"What the {_links[index].Name} says of sign-in is malformed: {exception.Message}", exception);
            }
        },
        cancellationToken);
}
