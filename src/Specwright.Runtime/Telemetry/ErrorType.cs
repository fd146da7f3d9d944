using System;
using System.Net.Http;
using System.Text.Json;

namespace Specwright.Runtime.Telemetry;

/// <summary>Classes of failures, as HttpClient's own telemetry names them.</summary>
internal static class ErrorType
{
    public static string Of(Exception exception) => exception switch
    {
        ApiTransportException { InnerException: { } cause } => Of(cause),
        OperationCanceledException { InnerException: TimeoutException timeout } => Of(timeout),
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } => Name(error),
        HttpIOException { HttpRequestError: not HttpRequestError.Unknown and var error } => Name(error),
        _ => exception.GetType().FullName!,
    };

    private static string Name(HttpRequestError error) => JsonNamingPolicy.SnakeCaseLower.ConvertName(error.ToString());
}
