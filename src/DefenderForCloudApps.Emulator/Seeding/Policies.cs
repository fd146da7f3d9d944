using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>The policies that alerts come from.</summary>
internal static class Policies
{
    internal const string ImpossibleTravel = "5f3a1c0b9d8e7f6a5b4c3d01";
    internal const string InboxForwarding = "5f3a1c0b9d8e7f6a5b4c3d02";
    internal const string OAuthConsent = "5f3a1c0b9d8e7f6a5b4c3d03";
    internal const string MassDownload = "5f3a1c0b9d8e7f6a5b4c3d04";
    internal const string ExternalSharing = "5f3a1c0b9d8e7f6a5b4c3d05";
    internal const string Ransomware = "5f3a1c0b9d8e7f6a5b4c3d06";
    internal const string RiskySignIn = "5f3a1c0b9d8e7f6a5b4c3d07";
    internal const string NewApp = "5f3a1c0b9d8e7f6a5b4c3d08";
    internal const string AdminFromAnonymous = "5f3a1c0b9d8e7f6a5b4c3d09";
    internal const string LeakedSecret = "5f3a1c0b9d8e7f6a5b4c3d10";

    internal static readonly IReadOnlyList<(string Id, string Name, string Type, int Severity)> All =
    [
        (ImpossibleTravel, "Impossible travel", "ANOMALY_DETECTION", 1),
        (InboxForwarding, "Suspicious inbox forwarding", "ANOMALY_DETECTION", 2),
        (OAuthConsent, "Suspicious OAuth app consent", "APP_PERMISSION", 2),
        (MassDownload, "Mass download by a single user", "AUDIT", 2),
        (ExternalSharing, "File shared with personal email address", "FILE", 1),
        (Ransomware, "Ransomware activity", "ANOMALY_DETECTION", 2),
        (RiskySignIn, "Log on from a risky IP address", "AUDIT", 0),
        (NewApp, "New high-volume app", "NEW_SERVICE", 0),
        (AdminFromAnonymous, "Administrative activity from an anonymous IP address", "ANOMALY_DETECTION", 1),
        (LeakedSecret, "File with credentials shared", "FILE", 1),
    ];

    internal static IEnumerable<JsonObject> Records(DateTimeOffset now) => All.Select((policy, i) => new JsonObject
    {
        ["_id"] = policy.Id,
        ["name"] = policy.Name,
        ["policyType"] = policy.Type,
        ["severity"] = policy.Severity,
        ["enabled"] = true,
        ["description"] = $"Contoso's policy \"{policy.Name}\".",
        ["created"] = now.AddDays(-400 + (i * 20)).ToUnixTimeMilliseconds(),
        ["lastModified"] = now.AddDays(-40 + i).ToUnixTimeMilliseconds(),
    });
}
