using System;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Sign-in failed, or a token was not sent because its destination is not allowed. The message says in one sentence
/// what failed and what to do. Neither it nor anything below it holds a secret or a token.
/// </summary>
public class CloudAppsAuthenticationException : Exception
{
    /// <summary>Creates the exception with a general message.</summary>
    public CloudAppsAuthenticationException()
        : base("Sign-in to Microsoft Defender for Cloud Apps failed.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed and what to do, without a secret.</param>
    public CloudAppsAuthenticationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">What failed and what to do, without a secret.</param>
    /// <param name="innerException">The cause, free of secrets.</param>
    public CloudAppsAuthenticationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CloudAppsAuthenticationException(string message, string? errorCode, Exception? innerException)
        : base(message, innerException) => ErrorCode = errorCode;

    /// <summary>
    /// The issuer's code, such as <c>AADSTS7000215</c>, or the OAuth error (RFC 6749, section 5.2) where it sent no
    /// other; null when the issuer did not answer or was not asked.
    /// </summary>
    public string? ErrorCode { get; }
}
