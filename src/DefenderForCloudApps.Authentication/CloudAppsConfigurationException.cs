using System;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// A profile or a setting of the environment is missing, malformed or contradicts another. The message names it and says
/// what to write instead; it never repeats a value that may be a secret.
/// </summary>
public sealed class CloudAppsConfigurationException : CloudAppsAuthenticationException
{
    /// <summary>Creates the exception with a general message.</summary>
    public CloudAppsConfigurationException()
        : base("The sign-in to Microsoft Defender for Cloud Apps is not configured.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to do, without a secret.</param>
    public CloudAppsConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">What is wrong and what to do, without a secret.</param>
    /// <param name="innerException">The cause, free of secrets.</param>
    public CloudAppsConfigurationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
