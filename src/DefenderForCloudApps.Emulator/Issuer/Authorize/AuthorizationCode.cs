using System;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>What an authorization code stands for (RFC 6749, section 4.1.2). The code itself is not kept, only its hash.</summary>
internal sealed class AuthorizationCode
{
    internal required string ClientId { get; init; }

    internal required SignIn SignIn { get; init; }

    internal required RequestedScopes Scopes { get; init; }

    internal required ClaimsRequest Claims { get; init; }

    internal required string RedirectUri { get; init; }

    internal required DateTimeOffset Issued { get; init; }

    internal string? Nonce { get; init; }

    internal CodeChallenge? Challenge { get; init; }
}
