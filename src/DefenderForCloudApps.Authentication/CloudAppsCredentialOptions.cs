using System;
using System.Net.Http;

namespace DefenderForCloudApps.Authentication;

/// <summary>What every credential can be told beyond who signs in.</summary>
public class CloudAppsCredentialOptions
{
    /// <summary>The cloud that holds the tenant; the worldwide one unless told otherwise.</summary>
    public CloudAppsCloud Cloud { get; init; } = CloudAppsCloud.Public;

    /// <summary>
    /// The https address of an issuer, without the tenant, in place of the cloud's: an emulator or a private cloud. It
    /// is trusted as it is, without asking Microsoft Entra about it.
    /// </summary>
    public Uri? Authority { get; init; }

    /// <summary>
    /// The hosts that may receive the token; the API's hosts in <see cref="Cloud"/> unless told otherwise.
    /// </summary>
    public AllowedHosts? AllowedHosts { get; init; }

    /// <summary>
    /// The client for the calls to the issuer: the place for a proxy, a pinned certificate or a test's handler. The
    /// credential does not dispose it. It should not follow redirects, because the calls carry secrets; the one that is
    /// used without this option does not.
    /// </summary>
    public HttpClient? HttpClient { get; init; }

    /// <summary>
    /// Where tokens are kept; one cache may serve many credentials and tenants. Null keeps them in the credential's own
    /// memory.
    /// </summary>
    public TokenCache? TokenCache { get; init; }

    /// <summary>The clock by which tokens are renewed and pauses end; the system's unless told otherwise.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <exception cref="ArgumentException">Issuer and hosts are of different clouds.</exception>
    internal AllowedHosts EffectiveAllowedHosts => CloudMatch.Demand(this) ?? Authentication.AllowedHosts.For(Cloud);
}
