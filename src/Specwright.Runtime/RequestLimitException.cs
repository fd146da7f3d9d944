using System;
using System.Net.Http;

namespace Specwright.Runtime;

/// <summary>A request was not sent because the limit is used up and the queue for it is full.</summary>
public sealed class RequestLimitException : HttpRequestException
{
    /// <summary>Creates an exception.</summary>
    public RequestLimitException()
        : this("The limit of requests is used up and the queue for it is full.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">A sentence.</param>
    public RequestLimitException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">A sentence.</param>
    /// <param name="innerException">The cause.</param>
    public RequestLimitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
