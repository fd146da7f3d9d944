using System;

namespace DefenderForCloudApps.Authentication;

/// <summary>Where a token cache on disk is, and what it is encrypted with.</summary>
public sealed class TokenCacheOptions
{
    /// <summary>
    /// The folder; created for its owner alone if it is not there. Null for <c>DefenderForCloudApps</c> in the user's folder
    /// for local application data.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>
    /// A file outside of the folder that holds the key: 32 random bytes, as they are or in base64
    /// (<c>openssl rand -base64 32</c>). Null to look for a key where <see cref="TokenCache.OnDisk"/> says.
    /// </summary>
    public string? KeyFile { get; init; }

    /// <summary>
    /// Is told in a sentence what a person should know: that tokens are kept in memory only, or that a damaged file was
    /// set aside. It is an event of the source <c>DefenderForCloudApps-Authentication</c> too.
    /// </summary>
    public Action<string>? Notify { get; init; }
}
