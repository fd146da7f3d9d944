using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>A kind of alert: <c>idValue</c>, severity, risk category and place in the kill chain.</summary>
internal sealed record AlertKind(
    int Value, string Title, int Severity, int Story, int[] Intent, string PolicyId, bool IsSystem, int Weight)
{
    internal static readonly AlertKind ImpossibleTravel = new(15795464, "Impossible travel activity", 1, 0, [2], Policies.ImpossibleTravel, true, 20);
    internal static readonly AlertKind Forwarding = new(15859716, "Suspicious inbox forwarding", 2, 0, [3, 11], Policies.InboxForwarding, true, 8);
    internal static readonly AlertKind Consent = new(15859720, "Suspicious OAuth app consent", 2, 0, [3, 6], Policies.OAuthConsent, true, 6);
    internal static readonly AlertKind MassDownload = new(15728642, "Mass download by a single user", 2, 0, [11], Policies.MassDownload, false, 10);
    internal static readonly AlertKind PersonalShare = new(15728649, "File shared with personal email address", 1, 5, [11], Policies.ExternalSharing, false, 30);
    internal static readonly AlertKind Ransomware = new(15859717, "Ransomware activity", 2, 0, [13], Policies.Ransomware, true, 1);

    internal static readonly IReadOnlyList<AlertKind> All =
    [
        ImpossibleTravel, Forwarding, Consent, MassDownload, PersonalShare,
        new(15728643, "Log on from a risky IP address", 0, 0, [2], Policies.RiskySignIn, false, 60),
        new(15925248, "New high-volume app: Litware Transfer", 0, 4, [0], Policies.NewApp, false, 25),
        new(15859718, "Administrative activity from an anonymous IP address", 1, 1, [4, 5], Policies.AdminFromAnonymous, true, 9),
        new(15728650, "File with credentials shared", 1, 3, [6], Policies.LeakedSecret, false, 22),
        new(15794945, "System alert: app connector error", 3, 8, [0], Policies.NewApp, true, 14),
    ];
}
