using System;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>How long an issuer that is throttled or down wants to be left alone.</summary>
internal static class RetryAfter
{
    /// <summary>Whether an answer means "not now" rather than "no".</summary>
    public static bool IsBusy(MsalServiceException exception) => exception.StatusCode is 429 or >= 500;

    /// <summary>
    /// What <c>Retry-After</c> says, in seconds or as a date; null where it is missing, and where MSAL did not ask the
    /// issuer, because it remembers an earlier answer: its seconds were counted from then.
    /// </summary>
    public static TimeSpan? In(MsalServiceException exception, DateTimeOffset now) => exception.Headers?.RetryAfter switch
    {
        _ when exception is MsalThrottledServiceException => null,
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}
