namespace DefenderForCloudApps.Emulator.Access;

/// <summary>What kind of token a request carries.</summary>
internal enum CallerKind
{
    /// <summary>An application's own token; its <c>roles</c> are its permissions.</summary>
    Application,

    /// <summary>A token for an application on behalf of a user; its <c>scp</c> holds the permissions.</summary>
    User,

    /// <summary>A legacy API token, with the rights of whoever issued it.</summary>
    LegacyToken,
}
