using System;
using System.IO;
using System.Net.Http;

namespace Specwright.Runtime.Answers;

/// <summary>Tells failures of the way there and back from all others.</summary>
internal static class TransportFailure
{
    // A caller's own cancellation has been told apart before; any other is a time-out of the HTTP client.
    public static bool Is(Exception exception) => exception
        is HttpRequestException or IOException or TimeoutException or OperationCanceledException or InvalidDataException;

    public static ApiTransportException Of(ApiCall call, Exception exception)
        => call.TransportFailed(Describe(exception), exception);

    private static string Describe(Exception exception) => exception switch
    {
        TimeoutException => exception.Message,
        OperationCanceledException => "the service did not answer in time.",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the host's name cannot be resolved.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "no connection could be made.",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection could be made.",
        HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }
            or HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => "the answer broke off.",
        InvalidDataException => "the answer's compression is broken.",
        HttpRequestException { InnerException: null } => exception.Message,
        _ => "the request or its answer failed on the way.",
    };
}
