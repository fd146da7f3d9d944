using System;
using System.Collections.Generic;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// A person has to sign in, consent or prove more, and the credential may not ask for that here. The message says what
/// is wanted and what to do.
/// </summary>
public class SignInRequiredException : CredentialUnavailableException
{
    /// <summary>Creates the exception with a general message.</summary>
    public SignInRequiredException()
        : base("A person has to sign in first.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wanted and what to do, without a secret.</param>
    public SignInRequiredException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">What is wanted and what to do, without a secret.</param>
    /// <param name="innerException">The cause, free of secrets.</param>
    public SignInRequiredException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal SignInRequiredException(string message, string? errorCode, Exception? innerException)
        : base(message, errorCode, innerException)
    {
    }

    /// <summary>The permissions of which any one suffices, the one that allows least first; empty when none was named.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>
    /// What the issuer demands, as JSON (OpenID Connect Core, section 5.5), to be handed to whoever can ask the person: a
    /// web API passes it to its client in a claims challenge. Null when it demands nothing special.
    /// </summary>
    public string? Claims { get; init; }
}
