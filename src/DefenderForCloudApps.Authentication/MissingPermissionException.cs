using System;
using System.Collections.Generic;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// A call was not sent, because the token holds none of the permissions that allow its operation. The message names
/// both, and what to do.
/// </summary>
public class MissingPermissionException : CloudAppsAuthenticationException
{
    /// <summary>Creates the exception with a general message.</summary>
    public MissingPermissionException()
        : base("The token lacks a permission that the operation needs.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is missing and what to do, without a secret.</param>
    public MissingPermissionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">What is missing and what to do, without a secret.</param>
    /// <param name="innerException">The cause, free of secrets.</param>
    public MissingPermissionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The permissions that allow the operation: any one of them suffices, the one that allows least first.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The permissions that the token has.</summary>
    public IReadOnlyList<string> Granted { get; init; } = [];
}
