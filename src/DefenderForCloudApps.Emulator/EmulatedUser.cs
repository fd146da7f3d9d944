using System;

namespace DefenderForCloudApps.Emulator;

/// <summary>A user of the emulated tenant, as it was when it was looked up.</summary>
public sealed class EmulatedUser
{
    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>The name to sign in with, such as <c>alice@contoso.example</c>.</summary>
    public required string UserPrincipalName { get; init; }

    /// <summary>The object id, the same at each start.</summary>
    public required string ObjectId { get; init; }

    /// <summary>The password, another one at each start.</summary>
    public string Password { get; init; } = "";

    /// <summary>Whether the user may consent for the whole organization, and to every permission.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>Whether the user may sign in.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Whether a second factor is asked for at each sign-in.</summary>
    public bool RequiresMfa { get; init; }

    /// <summary>Whether the user has registered a second factor.</summary>
    public bool HasMfaMethod { get; init; }

    /// <summary>Whether the password must be changed before the next sign-in.</summary>
    public bool IsPasswordExpired { get; init; }

    /// <summary>Until when no password is tried after too many wrong ones; null when the user is not locked out.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>
    /// The code that the user's authenticator shows at the moment of the look-up: six digits, for thirty seconds
    /// (RFC 6238).
    /// </summary>
    public string VerificationCode { get; init; } = "";

    /// <summary>The user principal name: password and code stay out of logs.</summary>
    public override string ToString() => UserPrincipalName;
}
