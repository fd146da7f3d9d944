using System;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.DeviceCode;

/// <summary>A device that waits for its user to sign in elsewhere (RFC 8628). The device code is not kept, only its hash.</summary>
internal sealed class DeviceAuthorization
{
    internal required string ClientId { get; init; }

    internal required string UserCode { get; init; }

    internal required RequestedScopes Scopes { get; init; }

    internal required ClaimsRequest Claims { get; init; }

    internal required DateTimeOffset Expires { get; init; }

    /// <summary>Who has signed in and let the device have its tokens; null until then.</summary>
    internal SignIn? Approved { get; set; }

    internal bool IsDeclined { get; set; }

    /// <summary>When the device asked last, as a timestamp of the clock; null before the first time.</summary>
    internal long? LastPoll { get; set; }
}
