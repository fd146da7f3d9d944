using System;

namespace DefenderForCloudApps.Emulator.Issuer;

/// <summary>
/// Every secret that emulators of this process make or are sent: passwords, tokens, codes, assertions. Tests listen, to
/// search for each of them in all that was written.
/// </summary>
internal static class IssuedSecrets
{
    internal static event Action<string>? Issued;

    /// <summary>Tells of a secret, and gives it back.</summary>
    internal static string Note(string secret)
    {
        Issued?.Invoke(secret);
        return secret;
    }
}
