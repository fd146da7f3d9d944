using System;
using System.Net.Http;
using DefenderForCloudApps.Authentication;
using Specwright.Runtime;

namespace DefenderForCloudApps;

/// <summary>What a client can be told beyond its address and its sign-in.</summary>
public sealed class CloudAppsClientOptions
{
    /// <summary>
    /// How many requests this client sends in any minute, retries included; the others wait for their turn. The service
    /// allows 30 a minute for a tenant, all callers together; null leaves it to the service to refuse.
    /// </summary>
    public int? RequestsPerMinute { get; set; } = 30;

    /// <summary>When requests are sent again.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>The longest time until an answer begins, for each sending by itself.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// The hosts that may receive a token; those of the service in every cloud unless told otherwise. An emulator's host
    /// is added with <see cref="AllowedHosts.With"/>.
    /// </summary>
    public AllowedHosts AllowedHosts { get; set; } = AllowedHosts.AllClouds;

    /// <summary>
    /// The connection: the place for a proxy, a pinned certificate or a test's handler; null for a new one. The client
    /// disposes it. It must not follow redirects itself, because they are followed where that is safe.
    /// </summary>
    public HttpMessageHandler? HttpHandler { get; set; }
}
