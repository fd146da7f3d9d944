using System;
using System.Threading;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>
/// The pause in which nobody asks the issuer: as long as it said with <c>Retry-After</c> (RFC 9110, section 10.2.3), or
/// else 5 seconds, twice as long after each further failure, up to 5 minutes.
/// </summary>
internal sealed class BackOff
{
    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);

    // What an issuer asks for beyond this is taken for a mistake.
    private static readonly TimeSpan s_longestAsked = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private DateTimeOffset _until;
    private int _failures;

    /// <summary>How long the pause still lasts; zero when there is none.</summary>
    public TimeSpan Remaining(DateTimeOffset now)
    {
        lock (_gate)
        {
            return _until > now ? _until - now : TimeSpan.Zero;
        }
    }

    /// <summary>Begins a pause, or makes it longer, and returns its length.</summary>
    public TimeSpan Begin(DateTimeOffset now, TimeSpan? retryAfter)
    {
        lock (_gate)
        {
            var own = TimeSpan.FromTicks(Math.Min(s_first.Ticks << Math.Min(_failures, 10), s_longest.Ticks));
            _failures++;
            var pause = retryAfter is { } asked && asked >= TimeSpan.Zero
                ? TimeSpan.FromTicks(Math.Min(asked.Ticks, s_longestAsked.Ticks))
                : own;
            _until = _until > now + pause ? _until : now + pause;
            return _until - now;
        }
    }

    public void End()
    {
        lock (_gate)
        {
            _failures = 0;
            _until = default;
        }
    }
}
