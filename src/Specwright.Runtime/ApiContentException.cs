using System;

namespace Specwright.Runtime;

/// <summary>The service answered with success, but the answer cannot be used: it is not what the description says, or a list breaks off.</summary>
public sealed class ApiContentException : ApiCallException
{
    /// <summary>Creates an exception.</summary>
    public ApiContentException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">A sentence without secrets.</param>
    public ApiContentException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">A sentence without secrets.</param>
    /// <param name="innerException">The cause.</param>
    public ApiContentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
