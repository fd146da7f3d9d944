using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Profiles;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>The ways that the default credential tries, in their order.</summary>
internal sealed class DefaultLinks(DefaultCloudAppsCredentialOptions options, Func<string, string?> environment)
{
    public IReadOnlyList<CredentialLink> Create() =>
    [
        new("environment", FromEnvironmentAsync),
        new("managed identity", _ => Task.FromResult(FromManagedIdentity())),
        new("profile", FromProfileAsync),
    ];

    private async Task<CloudAppsCredential> FromEnvironmentAsync(CancellationToken cancellationToken)
    {
        var source = new SettingSource(environment, profile: null, "");
        // An API token is no access token, and needs a provider of its own.
        var signIn = source.Own(SettingNames.LegacyToken) is not null
            ? null
            : await new SignInReader(source, static (_, _, _) => Task.FromResult<string?>(null), static _ => { })
                .ReadAsync(cancellationToken).ConfigureAwait(false);
        return signIn is null
            ? throw new CredentialUnavailableException(
                $"{SettingNames.TenantId}, {SettingNames.ClientId} and one of {SettingNames.ClientSecret}, " +
                $"{SettingNames.ClientCertificatePath} and {SettingNames.FederatedTokenFile} (or AZURE_… in place of MDCA_…) are not all set, " +
                "and this is no job of GitHub Actions with a token")
            : CredentialFactory.Create(signIn, With(ConfiguredIssuer.AuthorityOf(signIn), options.Cloud, pinned: null, options.TokenCache));
    }

    private CloudAppsCredential FromManagedIdentity()
    {
        var source = new SettingSource(environment, profile: null, "");
        return CredentialFactory.Create(
            new SignIn.ManagedIdentity(source.Find(SettingNames.ClientId, inProfile: null)), options);
    }

    private async Task<CloudAppsCredential> FromProfileAsync(CancellationToken cancellationToken)
    {
        var file = ProfileFile.Load(options.ProfilePath ?? ProfilePath.Find(environment));
        var name = options.Profile ?? (environment(SettingNames.Profile) is { Length: > 0 } named ? named : null);
        if (file.Find(name) is not { } profile)
        {
            throw new CredentialUnavailableException($"{file.Path} has no default profile");
        }

        var source = new SettingSource(static _ => null, profile, file.Path);
        var storage = new ProfileStorage(file.Path, environment);
        var signIn = profile.EffectiveSignIn is null or ProfileSignIn.LegacyToken
            ? null
            : await new SignInReader(source, new ClientSecretStore(storage).FindAsync, static _ => { })
                .ReadAsync(cancellationToken).ConfigureAwait(false);
        if (signIn is null)
        {
            throw new CredentialUnavailableException(
                $"profile '{name ?? file.DefaultProfile}' of {file.Path} lacks {string.Join("; ", source.Missing.Count > 0 ? source.Missing : ["'signIn'"])}");
        }

        var cloud = profile.ApiUrl is { IsAbsoluteUri: true } apiUrl ? ConfiguredIssuer.CloudOf(apiUrl) : options.Cloud;
        return CredentialFactory.Create(
            signIn, With(ConfiguredIssuer.AuthorityOf(signIn), cloud, SettingValues.Sha256(profile.PinnedCertificate), options.TokenCache ?? storage.Tokens));
    }

    private CloudAppsCredentialOptions With(Uri? authority, CloudAppsCloud cloud, byte[]? pinned, TokenCache? tokens) => new()
    {
        Cloud = cloud,
        Authority = options.Authority ?? authority,
        AllowedHosts = options.EffectiveAllowedHosts,
        HttpClient = options.HttpClient ?? (pinned is null ? null : PinnedHandler.CreateClient(pinned)),
        TokenCache = tokens,
        TimeProvider = options.TimeProvider,
    };
}
