using System;
using System.Collections.Generic;
using Specwright.Runtime.Answers;

namespace Specwright.Runtime;

/// <summary>The service answered with an error.</summary>
public class ApiErrorException : ApiCallException
{
    /// <summary>Creates an exception.</summary>
    public ApiErrorException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">A sentence without secrets.</param>
    public ApiErrorException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">A sentence without secrets.</param>
    /// <param name="innerException">The cause.</param>
    public ApiErrorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// What the operation requires of its callers: at a 403, the permissions of which one was missing. Null when the
    /// description does not say.
    /// </summary>
    public OperationSecurity? Security { get; init; }

    /// <summary>
    /// What the credentials that were sent allow; null when the authentication provider does not say. At a 403 the
    /// message names it beside what the operation requires.
    /// </summary>
    public GrantedScopes? GrantedScopes { get; init; }

    /// <summary>
    /// At a 401, what the service demands of the token and whether that has been tried; null when it demands nothing.
    /// A challenge is answered once, by itself: this is one that could not be, or that the answer did not satisfy.
    /// </summary>
    public ClaimsChallenge? ClaimsChallenge { get; init; }

    /// <summary>The headers of the response and its content; names in any case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = AnswerHeaders.None;

    /// <summary>The media type of the body; null when the answer names none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The first 4 KB of the body as text, without the request's credentials should the service repeat them.</summary>
    public string ContentStart { get; init; } = string.Empty;
}
