using System;

namespace Specwright.Runtime;

/// <summary>The service answered with an error whose body is of the described type.</summary>
/// <typeparam name="TError">The body's type.</typeparam>
public sealed class ApiErrorException<TError> : ApiErrorException
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

    /// <summary>The body.</summary>
    public required TError Error { get; init; }
}
