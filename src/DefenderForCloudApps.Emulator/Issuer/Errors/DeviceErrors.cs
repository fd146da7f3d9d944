namespace DefenderForCloudApps.Emulator.Issuer.Errors;

/// <summary>The answers to a device that polls (RFC 8628, section 3.5), and to who enters its code.</summary>
internal static class DeviceErrors
{
    internal static IssuerError Pending { get; } = new(
        400, "authorization_pending", 70016, "OAuth 2.0 device flow error. Authorization is pending. Continue polling.");

    internal static IssuerError SlowDown { get; } = new(
        400, "slow_down", 70016, "OAuth 2.0 device flow error. Authorization is pending. The device polls more often than its interval allows.");

    internal static IssuerError Expired { get; } = new(
        400, "expired_token", 70020, "The provided value for the input parameter 'device_code' is not valid. This device code has expired.");

    internal static IssuerError Declined { get; } = new(
        400, "authorization_declined", 65004, "User declined to consent to access the app.");

    internal static IssuerError Unknown { get; } = new(
        400, "bad_verification_code", 70018, "The provided value for the input parameter 'device_code' is not valid.");

    internal static IssuerError WrongUserCode { get; } = new(
        400, "bad_verification_code", 70018, "That code is not right. Check it and try again.");

    internal static IssuerError UserCodeExpired { get; } = new(400, "expired_token", 70019, "That code has expired. Have the program sign in again and enter its new code.");
}
