using System.Threading;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>
/// An application's token, and what its callers share beside it: the request that is under way, and the pause that the
/// issuer asked for.
/// </summary>
internal sealed class SharedToken
{
    private volatile RenewableToken? _current;
    private int _isRenewing;

    public SingleFlight<AccessToken> Flights { get; } = new();

    public BackOff BackOff { get; } = new();

    public RenewableToken? Current
    {
        get => _current;
        set => _current = value;
    }

    /// <summary>Whether the caller is the one to renew the token in the background; it calls <see cref="EndRenewal"/>.</summary>
    public bool TryBeginRenewal() => Interlocked.Exchange(ref _isRenewing, 1) == 0;

    public void EndRenewal() => Volatile.Write(ref _isRenewing, 0);
}
