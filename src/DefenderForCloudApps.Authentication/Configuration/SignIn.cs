using System;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>One of the ways to sign in, as it is configured. Not a record: its text must not hold a secret.</summary>
internal abstract class SignIn
{
    private SignIn()
    {
    }

    /// <summary>What is needed to sign in at an issuer.</summary>
    internal abstract class AtIssuer(string tenantId, string clientId, Uri? authority) : SignIn
    {
        public string TenantId { get; } = tenantId;

        public string ClientId { get; } = clientId;

        /// <summary>The issuer in place of the cloud's own; null: the cloud's.</summary>
        public Uri? Authority { get; } = authority;
    }

    /// <summary>An application with a client secret.</summary>
    internal sealed class Application(string tenantId, string clientId, string clientSecret, Uri? authority)
        : AtIssuer(tenantId, clientId, authority)
    {
        public string ClientSecret { get; } = clientSecret;
    }

    /// <summary>An application with a certificate.</summary>
    internal sealed class Certificate(string tenantId, string clientId, string path, string? password, Uri? authority)
        : AtIssuer(tenantId, clientId, authority)
    {
        public string Path { get; } = path;

        /// <summary>The password of the file; null: it has none.</summary>
        public string? Password { get; } = password;
    }

    /// <summary>An application with another issuer's token.</summary>
    internal sealed class WorkloadIdentity(string tenantId, string clientId, string? tokenFile, Uri? authority)
        : AtIssuer(tenantId, clientId, authority)
    {
        /// <summary>The file that holds the token; null: the job's token in GitHub Actions.</summary>
        public string? TokenFile { get; } = tokenFile;
    }

    /// <summary>The identity of the Azure resource that the program runs on.</summary>
    internal sealed class ManagedIdentity(string? clientId) : SignIn
    {
        /// <summary>The client id of a user-assigned identity; null: the resource's own.</summary>
        public string? ClientId { get; } = clientId;
    }

    /// <summary>A person who has signed in before.</summary>
    internal sealed class User(string tenantId, string clientId, string? account, bool byDeviceCode, Uri? authority)
        : AtIssuer(tenantId, clientId, authority)
    {
        /// <summary>Who; null: the only one in the cache.</summary>
        public string? Account { get; } = account;

        public bool ByDeviceCode { get; } = byDeviceCode;
    }

    /// <summary>An API token from the portal.</summary>
    internal sealed class LegacyToken(string token) : SignIn
    {
        public string Token { get; } = token;
    }
}
