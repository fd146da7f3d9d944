using System;

namespace DefenderForCloudApps.Cli.Configuration;

/// <summary>One of the ways to sign in.</summary>
internal abstract class SignIn
{
    private SignIn()
    {
    }

    /// <summary>An application with a client secret.</summary>
    internal sealed class Application(string tenantId, string clientId, string clientSecret, Uri? authority) : SignIn
    {
        public string TenantId { get; } = tenantId;

        public string ClientId { get; } = clientId;

        public string ClientSecret { get; } = clientSecret;

        /// <summary>The issuer in place of the cloud's own; null: the cloud's.</summary>
        public Uri? Authority { get; } = authority;
    }

    /// <summary>An API token from the portal.</summary>
    internal sealed class LegacyToken(string token) : SignIn
    {
        public string Token { get; } = token;
    }
}
