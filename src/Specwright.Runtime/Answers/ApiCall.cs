using System;
using System.Net;

namespace Specwright.Runtime.Answers;

/// <summary>What an exception tells about the call that failed.</summary>
/// <param name="Operation">The operation's name.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="RequestUri">Where the request went.</param>
/// <param name="Security">What the operation requires of its callers, if the description says.</param>
internal sealed record ApiCall(string Operation, string Method, Uri? RequestUri, OperationSecurity? Security)
{
    public ApiTransportException TransportFailed(string reason, Exception cause)
        => new($"{Operation}: {reason}", cause) { Operation = Operation, HttpMethod = Method, RequestUri = RequestUri };

    public ApiContentException ContentRefused(string reason, HttpStatusCode? status, Exception? cause = null)
    {
        string message = $"{Operation}: {reason}";
        return cause is null
            ? new(message)
            {
                Operation = Operation,
                HttpMethod = Method,
                RequestUri = RequestUri,
                StatusCode = status,
                ResponseStatusCode = (int?)status ?? 0,
            }
            : new(message, cause)
            {
                Operation = Operation,
                HttpMethod = Method,
                RequestUri = RequestUri,
                StatusCode = status,
                ResponseStatusCode = (int?)status ?? 0,
            };
    }
}
