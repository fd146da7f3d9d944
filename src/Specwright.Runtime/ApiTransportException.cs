using System;

namespace Specwright.Runtime;

/// <summary>No answer, or not a whole one: no connection, no trust, no time left, a body that broke off.</summary>
public sealed class ApiTransportException : ApiCallException
{
    /// <summary>Creates an exception.</summary>
    public ApiTransportException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">A sentence without secrets.</param>
    public ApiTransportException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">A sentence without secrets.</param>
    /// <param name="innerException">The cause.</param>
    public ApiTransportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
