using System;
using System.Collections.Generic;
using Specwright.Runtime.Answers;

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
    /// <summary>The headers of the response and its content; names in any case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = AnswerHeaders.None;

    /// <summary>The media type of the body; null when the answer names none.</summary>
    public string? ContentType { get; init; }

    /// <summary>
    /// The first 4 KB of the body as text, without the request's credentials should the service repeat them; of the value at
    /// fault and what follows it, where items were given out before. Empty where the body was not looked into.
    /// </summary>
    public string ContentStart { get; init; } = string.Empty;
}
