using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using DefenderForCloudApps.Emulator.Access;

namespace DefenderForCloudApps.Emulator.Issuer;

/// <summary>The emulated directory: its ids, its registered applications and its legacy token.</summary>
internal sealed class Tenant
{
    /// <summary>The directory (tenant) id, the same at each start.</summary>
    internal const string Id = "6c1f2d4e-8a57-4b0c-9d3e-2f7a1b5c9e60";

    /// <summary>The application id of "Microsoft Cloud App Security" in Entra, the audience of every token.</summary>
    internal const string Resource = "05a65629-4c1b-48c1-a78b-804c4abdd4af";

    /// <summary>The domain of the tenant's people; may stand for the tenant's id in the authority.</summary>
    internal const string Domain = "contoso.example";

    private const string LegacyAlphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>The applications, the one with every permission first. Secrets differ from start to start.</summary>
    internal IReadOnlyList<EmulatedApplication> Applications { get; } =
    [
        Register("Security automation", 1, [.. Permission.All]),
        Register("SIEM connector", 2, Permission.InvestigationRead),
        Register("Discovery collector", 3, Permission.DiscoveryRead, Permission.DiscoveryManage),
        Register("Network settings", 4, Permission.SettingsRead, Permission.SettingsManage),
        Register("Without permissions", 5),
    ];

    /// <summary>An API token as the portal used to issue them: <c>^[0-9a-zA-Z=]{64,192}$</c>.</summary>
    internal string LegacyToken { get; } = RandomNumberGenerator.GetString(LegacyAlphabet, 96) + "=";

    internal static bool IsNamed(string name) =>
        name.Equals(Id, StringComparison.OrdinalIgnoreCase) || name.Equals(Domain, StringComparison.OrdinalIgnoreCase);

    internal EmulatedApplication? Application(string clientId) =>
        Applications.FirstOrDefault(application => application.ClientId.Equals(clientId, StringComparison.OrdinalIgnoreCase));

    private static EmulatedApplication Register(string name, int number, params string[] permissions) => new(
        name,
        $"a1b0c5d2-0000-4c0d-8e11-00000000000{number}",
        RandomNumberGenerator.GetString(LegacyAlphabet, 40),
        permissions);
}
