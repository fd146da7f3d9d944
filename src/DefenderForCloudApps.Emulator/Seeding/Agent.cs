using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>A browser or client on a device.</summary>
internal sealed record Agent(string UserAgent, string Family, string Os, string DeviceType, string Type, int Weight)
{
    internal static readonly Agent Script = new("python-requests/2.32.3", "UNKNOWN", "UNKNOWN", "OTHER", "Script", 1);

    internal static readonly IReadOnlyList<Agent> All =
    [
        new("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0", "MICROSOFT_EDGE", "WINDOWS_10", "DESKTOP", "Browser", 40),
        new("Mozilla/5.0 (Macintosh; Intel Mac OS X 14_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15", "SAFARI", "OS_X", "DESKTOP", "Browser", 18),
        new("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "CHROME", "WINDOWS_10", "DESKTOP", "Browser", 22),
        new("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "SAFARI_MOBILE", "IOS", "MOBILE", "Browser", 12),
        new("Mozilla/5.0 (iPad; CPU OS 17_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "SAFARI_MOBILE", "IOS", "TABLET", "Browser", 4),
        new("Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)", "OUTLOOK", "WINDOWS_10", "DESKTOP", "Desktop client", 14),
        Script,
    ];
}
