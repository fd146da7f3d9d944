using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>
/// Where people work, and where they do not. Its index is what its addresses follow from, its weight how many of the
/// tenant's people are at home there.
/// </summary>
internal sealed record Place(
    int Index, string Country, string CountryName, string City, string Region, double Latitude, double Longitude, string Organization, int Weight)
{
    internal static readonly Place Seattle = new(0, "US", "United States", "Seattle", "Washington", 47.61, -122.33, "Evergreen Fiber", 30);
    internal static readonly Place Bucharest = new(12, "RO", "Romania", "Bucharest", "Bucuresti", 44.43, 26.10, "Nordlys Hosting", 0);

    internal static readonly IReadOnlyList<Place> Offices =
    [
        Seattle,
        new(1, "US", "United States", "Austin", "Texas", 30.27, -97.74, "Lone Star Broadband", 14),
        new(2, "GB", "United Kingdom", "London", "England", 51.51, -0.13, "Thames Telecom", 12),
        new(3, "DE", "Germany", "Munich", "Bavaria", 48.14, 11.58, "Isar Netz", 10),
        new(4, "FR", "France", "Lyon", "Auvergne-Rhone-Alpes", 45.76, 4.84, "Rhone Internet", 6),
        new(5, "NL", "Netherlands", "Utrecht", "Utrecht", 52.09, 5.12, "Polder Access", 5),
        new(6, "IN", "India", "Pune", "Maharashtra", 18.52, 73.86, "Deccan Online", 9),
        new(7, "JP", "Japan", "Osaka", "Osaka", 34.69, 135.50, "Kansai Hikari", 5),
        new(8, "BR", "Brazil", "Curitiba", "Parana", -25.43, -49.27, "Araucaria Telecom", 4),
        new(9, "CA", "Canada", "Toronto", "Ontario", 43.65, -79.38, "Lakeshore Cable", 5),
    ];

    /// <summary>Where attacks come from.</summary>
    internal static readonly IReadOnlyList<Place> Elsewhere =
    [
        Bucharest,
        new(13, "NG", "Nigeria", "Lagos", "Lagos", 6.52, 3.38, "Lagoon Mobile", 0),
        new(14, "VN", "Viet Nam", "Hanoi", "Ha Noi", 21.03, 105.85, "Red River Net", 0),
        new(15, "RU", "Russian Federation", "Saint Petersburg", "Saint Petersburg", 59.93, 30.34, "Neva Hosting", 0),
    ];

    /// <summary>An address of the office there: of 192.0.2.0/24, kept for documentation (RFC 5737).</summary>
    internal string OfficeAddress(int host) => $"192.0.2.{(Index * 16) + 1 + (host % 14)}";

    /// <summary>An address of a home there: of 198.18.0.0/15, kept for benchmarks (RFC 2544), or IPv6 (RFC 3849).</summary>
    internal string HomeAddress(int host) =>
        host % 9 == 0 ? $"2001:db8:{Index:x}::{host:x}" : $"198.18.{Index}.{1 + (host % 250)}";

    /// <summary>An address that an attacker uses: of 203.0.113.0/24 (RFC 5737).</summary>
    internal string AttackAddress(int host) => $"203.0.113.{((Index - 12) * 60) + 1 + (host % 58)}";
}
