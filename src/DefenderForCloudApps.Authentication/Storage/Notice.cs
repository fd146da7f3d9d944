namespace DefenderForCloudApps.Authentication.Storage;

/// <summary>Tells people what they should know of a token cache.</summary>
internal static class Notice
{
    public static void Tell(TokenCacheOptions options, string message)
    {
        AuthenticationEventSource.Log.TokenCacheNotice(message);
        options.Notify?.Invoke(message);
    }
}
