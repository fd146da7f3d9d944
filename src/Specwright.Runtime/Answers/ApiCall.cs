using System;
using System.Net;
using System.Net.Http;

namespace Specwright.Runtime.Answers;

/// <summary>What an exception tells about the call that failed.</summary>
/// <param name="Operation">The operation's name.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Uri">Where the request went, before credentials came to it.</param>
/// <param name="Security">What the operation requires of its callers, if the description says.</param>
internal sealed record ApiCall(string Operation, string Method, Uri? Uri, OperationSecurity? Security)
{
    /// <summary>Where the request went, without query and user information, which may be secret.</summary>
    public Uri? RequestUri => Uri is null
        ? null
        : new Uri(Uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped));

    public ApiTransportException TransportFailed(string reason, Exception cause)
        => new($"{Operation}: {reason}", cause) { Operation = Operation, HttpMethod = Method, RequestUri = RequestUri };

    public ApiContentException ContentRefused(string reason, HttpStatusCode? status) => new($"{Operation}: {reason}")
    {
        Operation = Operation,
        HttpMethod = Method,
        RequestUri = RequestUri,
        StatusCode = status,
        ResponseStatusCode = (int?)status ?? 0,
    };

    /// <summary>The same for an answer that is there, with what can be told of it.</summary>
    public ApiContentException ContentRefused(string reason, HttpResponseMessage response, string start, Exception? cause)
        => new($"{Operation}: {reason}", cause!)
        {
            Operation = Operation,
            HttpMethod = Method,
            RequestUri = RequestUri,
            StatusCode = response.StatusCode,
            ResponseStatusCode = (int)response.StatusCode,
            Headers = AnswerHeaders.Of(response),
            ContentType = AnswerMediaType.Of(response),
            ContentStart = start,
        };
}
