using System;

namespace DefenderForCloudApps.Emulator.Issuer.Errors;

/// <summary>Ends a sign-in request with an error.</summary>
internal sealed class IssuerException : Exception
{
    public IssuerException()
        : this("The request could not be handled.")
    {
    }

    public IssuerException(string message)
        : this(RequestErrors.Malformed(message))
    {
    }

    public IssuerException(string message, Exception innerException)
        : base(message, innerException) => Error = RequestErrors.Malformed(message);

    internal IssuerException(IssuerError error)
        : base(error.Sentence) => Error = error;

    internal IssuerError Error { get; }
}
