namespace Benchmarks.Peers.SystemTextJson;

/// <summary>The place of an activity.</summary>
internal sealed class ActivityLocation
{
    public string? CountryCode { get; set; }

    public string? City { get; set; }

    public string? Region { get; set; }

    public double? Longitude { get; set; }

    public double? Latitude { get; set; }

    public string? OrganizationSearchable { get; set; }

    public int? Category { get; set; }

    public bool? AnonymousProxy { get; set; }

    public bool? IsSatelliteProvider { get; set; }
}
