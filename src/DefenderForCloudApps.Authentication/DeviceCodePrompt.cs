using System;

namespace DefenderForCloudApps.Authentication;

/// <summary>What a user needs to sign in on another device (RFC 8628, section 3.2).</summary>
public sealed class DeviceCodePrompt
{
    internal DeviceCodePrompt(string message, string userCode, Uri address, DateTimeOffset expiresOn) =>
        (Message, UserCode, Address, ExpiresOn) = (message, userCode, address, expiresOn);

    /// <summary>The issuer's own words, with address and code, in its language.</summary>
    public string Message { get; }

    /// <summary>The code to enter. Whoever enters it signs in for this application, so it is for the user alone.</summary>
    public string UserCode { get; }

    /// <summary>The page to enter it on.</summary>
    public Uri Address { get; }

    /// <summary>Until when.</summary>
    public DateTimeOffset ExpiresOn { get; }
}
