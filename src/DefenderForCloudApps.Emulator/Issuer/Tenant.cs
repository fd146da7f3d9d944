using System;
using System.Security.Cryptography;

namespace DefenderForCloudApps.Emulator.Issuer;

/// <summary>The emulated directory: its ids and its legacy token.</summary>
internal sealed class Tenant
{
    /// <summary>The directory (tenant) id, the same at each start.</summary>
    internal const string Id = "6c1f2d4e-8a57-4b0c-9d3e-2f7a1b5c9e60";

    /// <summary>The application id of "Microsoft Cloud App Security" in Entra, the audience of every token.</summary>
    internal const string Resource = "05a65629-4c1b-48c1-a78b-804c4abdd4af";

    /// <summary>The domain of the tenant's people; may stand for the tenant's id in the authority.</summary>
    internal const string Domain = "contoso.example";

    private const string LegacyAlphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>An API token as the portal used to issue them: <c>^[0-9a-zA-Z=]{64,192}$</c>.</summary>
    internal string LegacyToken { get; } = IssuedSecrets.Note(RandomNumberGenerator.GetString(LegacyAlphabet, 96) + "=");

    internal static bool IsNamed(string name) =>
        name.Equals(Id, StringComparison.OrdinalIgnoreCase) || name.Equals(Domain, StringComparison.OrdinalIgnoreCase);
}
