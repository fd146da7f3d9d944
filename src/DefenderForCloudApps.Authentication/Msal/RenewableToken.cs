using System;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>A token, and from when on a new one is to be fetched.</summary>
internal sealed class RenewableToken(AccessToken token, DateTimeOffset renewOn)
{
    // As MSAL: what ends sooner than this may be refused by a service whose clock is ahead.
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(5);

    // A token that is about to end is better than none while the issuer is down.
    private static readonly TimeSpan s_lastMoment = TimeSpan.FromSeconds(30);

    public AccessToken Token { get; } = token;

    public DateTimeOffset RenewOn { get; } = renewOn;

    /// <summary>
    /// When to renew: as the issuer says (<c>refresh_in</c>), or else when a quarter of the time is left.
    /// </summary>
    public static RenewableToken Of(AccessToken token, DateTimeOffset? refreshOn, DateTimeOffset now) =>
        new(token, refreshOn ?? now + ((token.ExpiresOn - now) * 0.75));

    public bool IsGood(DateTimeOffset now) => Token.ExpiresOn - now > s_margin;

    public bool IsUsable(DateTimeOffset now) => Token.ExpiresOn - now > s_lastMoment;

    /// <summary>The same token, to be renewed later.</summary>
    public RenewableToken Until(DateTimeOffset renewOn) => new(Token, renewOn);
}
