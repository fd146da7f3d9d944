using System;

namespace Specwright.Runtime;

/// <summary>A request that was not sent, because no credential fits what its operation requires, or none may go where it goes.</summary>
public sealed class ApiAuthenticationException : ApiCallException
{
    /// <summary>Creates an exception.</summary>
    public ApiAuthenticationException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">A sentence without secrets.</param>
    public ApiAuthenticationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">A sentence without secrets.</param>
    /// <param name="innerException">The cause.</param>
    public ApiAuthenticationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
