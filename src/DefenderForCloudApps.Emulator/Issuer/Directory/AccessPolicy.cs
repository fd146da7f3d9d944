namespace DefenderForCloudApps.Emulator.Issuer.Directory;

/// <summary>The conditional access policies that an application can be under.</summary>
internal static class AccessPolicy
{
    /// <summary>Its users need a second factor.</summary>
    internal const string RequireMfa = "require mfa";

    /// <summary>Its users get no token.</summary>
    internal const string Block = "block";

    /// <summary>The id that a claims challenge names the second factor's policy by, the same at each start.</summary>
    internal const string RequireMfaId = "0d1e6c3a-41c5-4b0f-9a5e-8f6f9b0c7d21";

    /// <summary>The id that a claims challenge names the blocking policy by.</summary>
    internal const string BlockId = "7b7f4f55-1f2c-4a64-b7a7-1d5c2f3e9a10";
}
