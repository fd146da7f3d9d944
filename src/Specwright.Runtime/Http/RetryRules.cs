using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using Polly;

namespace Specwright.Runtime.Http;

/// <summary>What is repeated, and when.</summary>
internal sealed class RetryRules(RetryOptions options)
{
    public bool ShouldRetry(HttpRequestMessage request, Outcome<HttpResponseMessage> outcome)
    {
        if (!CanResend(request))
        {
            return false;
        }

        if (outcome.Result is not { } response)
        {
            return outcome.Exception is HttpRequestException or TimeoutException
                && outcome.Exception is not RequestLimitException
                && IsRepeatable(request);
        }

        TimeSpan? asked = RetryAfter(response);
        if (asked > options.MaxRetryAfter)
        {
            return false;
        }

        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => true,
            HttpStatusCode.ServiceUnavailable => asked is not null || IsRepeatable(request),
            HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.GatewayTimeout => IsRepeatable(request),
            _ => false,
        };
    }

    /// <summary>Whether a request may be sent again when its answer breaks off.</summary>
    public static bool ShouldRetryBrokenAnswer(HttpRequestMessage request) => CanResend(request) && IsRepeatable(request);

    /// <summary>Null for the delay that grows.</summary>
    public TimeSpan? DelayAfter(HttpResponseMessage? response)
        => response is null ? null
            : RetryAfter(response) ?? (response.StatusCode == HttpStatusCode.TooManyRequests ? options.ThrottledDelay : null);

    /// <summary>Seconds or a date (RFC 9110, section 10.2.3).</summary>
    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        RetryConditionHeaderValue? header = response.Headers.RetryAfter;
        TimeSpan? delay = header?.Delta ?? (header?.Date - options.TimeProvider.GetUtcNow());
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }

    private static bool IsRepeatable(HttpRequestMessage request)
        => request.Method == HttpMethod.Get || request.Method == HttpMethod.Head || request.Method == HttpMethod.Options
            || request.Method == HttpMethod.Trace || request.Method == HttpMethod.Query || request.Method == HttpMethod.Put || request.Method == HttpMethod.Delete
            || NativeRequest.FindOption<RepeatableRequest>(request) is not null;

    /// <summary>Only contents over a stream that cannot seek do not know their length; the others can be read again.</summary>
    private static bool CanResend(HttpRequestMessage request) => request.Content?.Headers.ContentLength is not null || request.Content is null;
}
