using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Store;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>The ranges that the tenant's addresses fall in: offices, administration, VPN, and where attacks come from.</summary>
internal static class IpRanges
{
    internal const string TorTag = "6b1e00000000000000000001";

    private static readonly (string Id, string Name)[] s_tags =
    [
        (TorTag, "Tor"), ("6b1e00000000000000000002", "Anonymous proxy"), ("6b1e00000000000000000003", "Botnet"),
        ("6b1e00000000000000000004", "Microsoft Cloud"), ("6b1e00000000000000000005", "Headquarters"),
    ];

    internal static IEnumerable<JsonObject> Tags =>
        s_tags.Select(static (tag, i) => IpTagRecord.Create(tag.Id, tag.Name, builtIn: i < 4));

    internal static IEnumerable<JsonObject> Create(SeedRandom random, DateTimeOffset now)
    {
        foreach (var office in Place.Offices)
        {
            yield return Range(random, now, $"{office.City} office", 1, [$"192.0.2.{office.Index * 16}/28"], office, office == Place.Seattle ? 4 : null);
            yield return Range(random, now, $"{office.City} administration", 2, [$"10.{office.Index}.0.0/24", $"2001:db8:{office.Index:x}::/48"], office, null);
            yield return Range(random, now, $"{office.City} VPN", 4, [$"198.51.100.{office.Index * 16}/28"], office, null);
        }

        foreach (var place in Place.Elsewhere)
        {
            yield return Range(random, now, $"Risky: {place.Organization}", 3, [$"203.0.113.{(place.Index - 12) * 64}/26"], place, place.Country == "RU" ? 0 : 2);
        }

        for (var i = 0; i < 8; i++)
        {
            yield return Range(random, now, $"Cloud provider {i + 1}", i < 6 ? 5 : 6, [$"100.64.{i}.0/24"], null, 3, builtIn: true);
        }
    }

    private static JsonObject Range(
        SeedRandom random, DateTimeOffset now, string name, int category, string[] subnets, Place? place, int? tag, bool builtIn = false) => new()
    {
        ["_id"] = random.ObjectId(),
        ["name"] = name,
        ["subnets"] = new JsonArray([.. subnets.Select(IpSubnets.Read)]),
        ["location"] = place is null ? null : new JsonObject
        {
            ["name"] = place.City,
            ["latitude"] = place.Latitude,
            ["longitude"] = place.Longitude,
            ["countryCode"] = place.Country,
            ["countryName"] = place.CountryName,
        },
        ["organization"] = place?.Organization,
        ["tags"] = tag is { } index ? new JsonArray(IpTagRecord.Create(s_tags[index].Id, s_tags[index].Name, builtIn: index < 4)) : new JsonArray(),
        ["category"] = category,
        ["lastModified"] = now.AddDays(-random.Next(10, 300)).ToUnixTimeMilliseconds() + 0.8032,
        ["_tid"] = TenantNumbers.TenantId,
        ["builtIn"] = builtIn,
    };
}
