using System.Diagnostics.Tracing;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// What a person should know though nothing failed, for <c>dotnet-trace</c>, <c>EventListener</c> and logging that listens
/// to event sources. Holds no secret.
/// </summary>
[EventSource(Name = "DefenderForCloudApps-Authentication")]
internal sealed class AuthenticationEventSource : EventSource
{
    public static AuthenticationEventSource Log { get; } = new();

    [Event(1, Level = EventLevel.Warning, Message = "{0}")]
    public void LegacyTokenIsRetiring(string message) => WriteEvent(1, message);

    [Event(2, Level = EventLevel.Warning, Message = "{0}")]
    public void TokenCacheNotice(string message) => WriteEvent(2, message);
}
