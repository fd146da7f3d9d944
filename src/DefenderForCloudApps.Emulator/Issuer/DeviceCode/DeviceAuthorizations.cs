using System;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.DeviceCode;

/// <summary>The devices that wait for their users.</summary>
internal sealed class DeviceAuthorizations(TimeProvider time)
{
    /// <summary>How long a code is good (Entra, "Device authorization grant": 15 minutes).</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>How long a device waits before it asks again. Entra says five seconds; here there is no load to spread.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    // Letters that cannot be mistaken for each other, and make no word (RFC 8628, section 6.1).
    private const string Alphabet = "BCDFGHJKLMNPQRSTVWXZ";

    private readonly ConcurrentDictionary<string, DeviceAuthorization> _devices = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DeviceAuthorization> _userCodes = new(StringComparer.OrdinalIgnoreCase);

    internal (string DeviceCode, DeviceAuthorization Device) Begin(EmulatedApplication application, RequestedScopes scopes, ClaimsRequest claims)
    {
        var deviceCode = SecretHash.NewSecret(64);
        var device = new DeviceAuthorization
        {
            ClientId = application.ClientId,
            UserCode = RandomNumberGenerator.GetString(Alphabet, 9),
            Scopes = scopes,
            Claims = claims,
            Expires = time.GetUtcNow() + Lifetime,
        };
        _devices[Key(deviceCode)] = device;
        _userCodes[device.UserCode] = device;
        return (deviceCode, device);
    }

    /// <summary>The device whose code a user enters.</summary>
    internal DeviceAuthorization OfUserCode(string userCode)
    {
        var letters = userCode.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (!_userCodes.TryGetValue(letters, out var device) || device.Approved is not null || device.IsDeclined)
        {
            throw new IssuerException(DeviceErrors.WrongUserCode);
        }

        return device.Expires > time.GetUtcNow() ? device : throw new IssuerException(DeviceErrors.UserCodeExpired);
    }

    /// <summary>The device, once its user has signed in; that is good once.</summary>
    /// <exception cref="IssuerException">The code is unknown, another client's or has expired, or the user has declined or is not done yet.</exception>
    internal DeviceAuthorization Redeem(string deviceCode, string clientId)
    {
        var key = Key(deviceCode);
        if (!_devices.TryGetValue(key, out var device) || !device.ClientId.Equals(clientId, StringComparison.OrdinalIgnoreCase))
        {
            throw new IssuerException(DeviceErrors.Unknown);
        }

        if (device.Expires <= time.GetUtcNow())
        {
            throw new IssuerException(DeviceErrors.Expired);
        }

        if (device.IsDeclined)
        {
            throw new IssuerException(DeviceErrors.Declined);
        }

        if (device.Approved is null)
        {
            throw new IssuerException(Poll(device));
        }

        return _devices.TryRemove(key, out _) ? device : throw new IssuerException(DeviceErrors.Unknown);
    }

    // Half the interval is forgiven: clocks and networks are not exact.
    private IssuerError Poll(DeviceAuthorization device)
    {
        lock (device)
        {
            var hurried = device.LastPoll is { } last && time.GetElapsedTime(last) < Interval / 2;
            device.LastPoll = time.GetTimestamp();
            return hurried ? DeviceErrors.SlowDown : DeviceErrors.Pending;
        }
    }

    private static string Key(string deviceCode) => Convert.ToHexString(SecretHash.Of(deviceCode));
}
