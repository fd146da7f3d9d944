using System;
using System.Net;
using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime;

/// <summary>A call that failed. Thrown as one of the derived types.</summary>
public class ApiCallException : ApiException
{
    /// <summary>Creates an exception.</summary>
    public ApiCallException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">A sentence without secrets.</param>
    public ApiCallException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">A sentence without secrets.</param>
    /// <param name="innerException">The cause.</param>
    public ApiCallException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The operation's name.</summary>
    public string Operation { get; init; } = string.Empty;

    /// <summary>The HTTP method, as it was sent.</summary>
    public string HttpMethod { get; init; } = string.Empty;

    /// <summary>Where the request went, without query and user information, which may be secret.</summary>
    public Uri? RequestUri { get; init; }

    /// <summary>The status; null when there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; init; }
}
