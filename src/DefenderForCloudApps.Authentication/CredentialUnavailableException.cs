using System;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// A way to sign in does not apply here: what it needs is not there. Whoever tries several ways goes on with the next.
/// </summary>
public class CredentialUnavailableException : CloudAppsAuthenticationException
{
    /// <summary>Creates the exception with a general message.</summary>
    public CredentialUnavailableException()
        : base("This way to sign in does not apply here.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Why, and what to do, without a secret.</param>
    public CredentialUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">Why, and what to do, without a secret.</param>
    /// <param name="innerException">The cause, free of secrets.</param>
    public CredentialUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    private protected CredentialUnavailableException(string message, string? errorCode, Exception? innerException)
        : base(message, errorCode, innerException)
    {
    }
}
