using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Federation;
using DefenderForCloudApps.Authentication.Profiles;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>The client secret that the encrypted store has for a tenant and application; null when it has none.</summary>
internal delegate Task<string?> StoredSecret(string tenantId, string clientId, CancellationToken cancellationToken);

/// <summary>Finds out how to sign in, from the environment and a profile.</summary>
/// <param name="source">The settings.</param>
/// <param name="storedSecret">The client secret that the encrypted store has for a tenant and application.</param>
/// <param name="warn">Is told what is dubious, but stops nothing.</param>
internal sealed class SignInReader(SettingSource source, StoredSecret storedSecret, Action<string> warn)
{
    private static readonly (string Name, ProfileSignIn Kind)[] s_proofs =
    [
        (SettingNames.ClientSecret, ProfileSignIn.ClientSecret),
        (SettingNames.ClientCertificatePath, ProfileSignIn.Certificate),
        (SettingNames.FederatedTokenFile, ProfileSignIn.WorkloadIdentity),
        (SettingNames.LegacyToken, ProfileSignIn.LegacyToken),
    ];

    private CloudAppsProfile? Profile => source.Profile;

    /// <summary>The way to sign in; null where something is missing, which the settings then tell.</summary>
    /// <exception cref="CloudAppsConfigurationException">Settings contradict each other or are malformed.</exception>
    public async Task<SignIn?> ReadAsync(CancellationToken cancellationToken) => Kind() switch
    {
        ProfileSignIn.LegacyToken => LegacyToken(),
        ProfileSignIn.ManagedIdentity => new SignIn.ManagedIdentity(source.Find(SettingNames.ClientId, Profile?.ClientId)),
        var kind => await AtIssuerAsync(kind, cancellationToken).ConfigureAwait(false),
    };

    // A proof in the environment decides; only without one does the profile; what others share comes last, in the order
    // of Azure's own tools.
    private ProfileSignIn? Kind()
    {
        string[] given = [.. s_proofs.Where(proof => source.Own(proof.Name) is not null).Select(proof => proof.Name)];
        if (given.Length > 1)
        {
            throw new CloudAppsConfigurationException(
                $"{string.Join(" and ", given)} are configured together: remove one of them.");
        }

        if (Profile is { ClientSecretFile: not null, LegacyTokenFile: not null } && given.Length == 0)
        {
            throw new CloudAppsConfigurationException(
                "A client secret and a legacy token are configured together: remove one of them.");
        }

        return given.Length == 1
            ? s_proofs.Single(proof => proof.Name == given[0]).Kind
            : Profile?.EffectiveSignIn
                ?? s_proofs.Where(proof => source.Shared(proof.Name) is not null).Select(proof => (ProfileSignIn?)proof.Kind).FirstOrDefault()
                ?? (GitHubActionsToken.IsIn(source.Own) ? ProfileSignIn.WorkloadIdentity : (ProfileSignIn?)null)
                ?? (IsInAzure && source.Own(SettingNames.TenantId) is null ? ProfileSignIn.ManagedIdentity : (ProfileSignIn?)null);
    }

    private async Task<SignIn.AtIssuer?> AtIssuerAsync(ProfileSignIn? kind, CancellationToken cancellationToken)
    {
        var tenantId = source.Demand(SettingNames.TenantId, "tenantId", Profile?.TenantId);
        var clientId = source.Demand(SettingNames.ClientId, "clientId", Profile?.ClientId);
        var authority = source.Find(SettingNames.Authority, Profile?.Authority) is { } text
            ? SettingValues.HttpsAddress(text, "The authority")
            : null;
        var create = kind switch
        {
            ProfileSignIn.Certificate => Certificate(),
            ProfileSignIn.WorkloadIdentity => WorkloadIdentity(),
            ProfileSignIn.Browser or ProfileSignIn.DeviceCode =>
                (tenant, client, issuer) => new SignIn.User(tenant, client, Profile?.Account, kind == ProfileSignIn.DeviceCode, issuer),
            _ => await ClientSecretAsync(tenantId, clientId, cancellationToken).ConfigureAwait(false),
        };
        return tenantId is not null && clientId is not null && create is not null ? create(tenantId, clientId, authority) : null;
    }

    private async Task<Func<string, string, Uri?, SignIn.AtIssuer>?> ClientSecretAsync(
        string? tenantId, string? clientId, CancellationToken cancellationToken)
    {
        var secret = source.Own(SettingNames.ClientSecret)
            ?? Content(Profile?.ClientSecretFile)
            ?? (tenantId is null || clientId is null ? null : await storedSecret(tenantId, clientId, cancellationToken).ConfigureAwait(false))
            ?? source.Shared(SettingNames.ClientSecret);
        if (secret is null)
        {
            source.Miss(SettingNames.ClientSecret, "clientSecretFile");
            return null;
        }

        return (tenant, client, authority) => new SignIn.Application(tenant, client, secret, authority);
    }

    private Func<string, string, Uri?, SignIn.AtIssuer>? Certificate()
    {
        var path = source.Demand(SettingNames.ClientCertificatePath, "certificateFile", Profile?.CertificateFile);
        var password = source.Find(SettingNames.ClientCertificatePassword, inProfile: null);
        return path is null
            ? null
            : (tenant, client, authority) => new SignIn.Certificate(tenant, client, Full(path, Profile?.CertificateFile), password, authority);
    }

    private Func<string, string, Uri?, SignIn.AtIssuer>? WorkloadIdentity()
    {
        var path = source.Find(SettingNames.FederatedTokenFile, Profile?.FederatedTokenFile);
        if (path is null && !GitHubActionsToken.IsIn(source.Own))
        {
            source.Miss(SettingNames.FederatedTokenFile, "federatedTokenFile");
            return null;
        }

        return (tenant, client, authority) => new SignIn.WorkloadIdentity(tenant, client, path is null ? null : Full(path, Profile?.FederatedTokenFile), authority);
    }

    // What App Service, Functions and Container Apps set where an identity is switched on.
    private bool IsInAzure => source.Own("IDENTITY_ENDPOINT") is not null && source.Own("IDENTITY_HEADER") is not null;

    private SignIn.LegacyToken? LegacyToken()
    {
        if ((source.Own(SettingNames.LegacyToken) ?? Content(Profile?.LegacyTokenFile)) is { } token)
        {
            return new SignIn.LegacyToken(token);
        }

        source.Miss(SettingNames.LegacyToken, "legacyTokenFile");
        return null;
    }

    private string? Content(string? path) =>
        string.IsNullOrWhiteSpace(path) ? null : SecretFile.Read(path, source.ProfilePath, warn);

    // What the environment names is relative to where the program runs, as everywhere.
    private string Full(string path, string? inProfile) => SecretFile.Resolve(path, path == inProfile?.Trim() ? source.ProfilePath : null);
}
